using System.IO.Pipelines;
using FsCheck;
using FsCheck.Fluent;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>Framing without a network: any messages, in packets cut anywhere.</summary>
public sealed class MessageReaderTests
{
    private const int Limit = 1000;

    [Fact]
    public void Messages_come_out_as_they_went_in_wherever_the_packets_are_cut() =>
        Prop.ForAll<byte[][], PositiveInt>((messages, packet) =>
        {
            var (read, error) = ReadAll(messages.SelectMany(message => RawClient.Frame(message)).ToArray(), packet.Get);
            return error is null && read.Count == messages.Length && read.Zip(messages).All(pair => pair.First.SequenceEqual(pair.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_body_of_random_bytes_ends_in_messages_or_a_status_and_never_in_another_exception() =>
        Prop.ForAll<byte[], PositiveInt>((body, packet) =>
            ReadAll(body, packet.Get).Error is null or { StatusCode: StatusCode.Internal or StatusCode.ResourceExhausted })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_body_that_is_cut_anywhere_inside_a_message_is_an_error() =>
        Prop.ForAll<NonEmptyArray<byte>, PositiveInt>((message, cut) =>
        {
            var frame = RawClient.Frame(message.Get);
            return ReadAll(frame[..(1 + (cut.Get % (frame.Length - 1)))], 3).Error?.StatusCode == StatusCode.Internal;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_writer_writes_the_reader_reads() =>
        Prop.ForAll<byte[]>(message =>
        {
            var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
            Done(MessageWriter.WriteAsync(pipe.Writer, message, CancellationToken.None).AsTask());
            pipe.Writer.Complete();
            var read = Done(new MessageReader(pipe.Reader, null, Limit).ReadSingleAsync(CancellationToken.None).AsTask());
            return read.Span.SequenceEqual(message);
        }).QuickCheckThrowOnFailure();

    private static (List<byte[]> Messages, RpcException? Error) ReadAll(byte[] body, int packetSize)
    {
        var messages = new List<byte[]>();
        var pipe = PipeReader.Create(new PacketStream(body, packetSize));
        var reader = new MessageReader(pipe, encoding: null, Limit);
        try
        {
            while (Done(reader.ReadAsync(CancellationToken.None).AsTask()) is { } message)
                messages.Add(message.ToArray());
            return (messages, null);
        }
        catch (RpcException exception)
        {
            return (messages, exception);
        }
    }

    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Done(Task task) => task.GetAwaiter().GetResult();

    /// <summary>Gives its bytes in packets.</summary>
    private sealed class PacketStream(byte[] body, int packetSize) : MemoryStream(body)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, packetSize)], cancellationToken);
    }
}
