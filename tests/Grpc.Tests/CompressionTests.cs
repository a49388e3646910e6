using System.IO.Compression;

namespace WorkSpacesProvider.Grpc.Tests;

public sealed class CompressionTests
{
    [Fact]
    public async Task A_gzip_message_is_decompressed()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame(Gzip("hello"u8.ToArray()), flag: 1), ("grpc-encoding", "gzip"));

        Assert.Equal(RawClient.Frame("hello"u8.ToArray()), answer.Body);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task A_plain_message_is_taken_under_any_encoding(string encoding)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame("hello"u8.ToArray()), ("grpc-encoding", encoding));

        Assert.Equal(StatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_encoding_that_is_not_supported_is_unimplemented_with_the_list_of_those_that_are()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame([1, 2, 3], flag: 1), ("grpc-encoding", "deflate"));

        Assert.Equal(StatusCode.Unimplemented, answer.StatusCode);
        Assert.Contains("'deflate'", answer.Message);
        Assert.Equal("identity,gzip", answer.Find("grpc-accept-encoding"));
    }

    [Fact]
    public async Task A_compressed_message_without_an_encoding_is_an_internal_error()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame(Gzip([1]), flag: 1));

        Assert.Equal(StatusCode.Internal, answer.StatusCode);
        Assert.Contains("grpc-encoding is 'absent'", answer.Message);
    }

    [Fact]
    public async Task A_compressed_message_under_identity_is_an_internal_error()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame(Gzip([1]), flag: 1), ("grpc-encoding", "identity"));

        Assert.Equal(StatusCode.Internal, answer.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_gzip_are_an_internal_error()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame([1, 2, 3, 4], flag: 1), ("grpc-encoding", "gzip"));

        Assert.Equal(StatusCode.Internal, answer.StatusCode);
        Assert.Contains("gzip", answer.Message);
    }

    [Fact]
    public async Task A_gzip_message_that_is_cut_off_is_not_taken_for_a_shorter_one()
    {
        await using var server = await TestServer.StartAsync();
        var whole = Gzip([.. Enumerable.Range(0, 5000).Select(number => (byte)('a' + (number * number % 23)))]);

        var answer = await server.Raw.PostAsync(RawClient.Frame(whole[..(whole.Length / 2)], flag: 1), ("grpc-encoding", "gzip"));

        Assert.Equal(StatusCode.Internal, answer.StatusCode);
    }

    [Theory]
    [InlineData(10_000, StatusCode.OK)]
    [InlineData(10_001, StatusCode.ResourceExhausted)]
    public async Task The_size_limit_is_that_of_the_decompressed_message(int size, StatusCode expected)
    {
        await using var server = await TestServer.StartAsync(options: options => options with { MaxMessageSize = 10_000 });

        var answer = await server.Raw.PostAsync(RawClient.Frame(Gzip(new byte[size]), flag: 1), ("grpc-encoding", "gzip"));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public void A_decompression_bomb_costs_no_more_memory_than_the_limit_allows()
    {
        var bomb = Gzip(new byte[200_000_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<RpcException>(() => MessageEncoding.Decompress(bomb, 1_000_000));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(plain);
        return compressed.ToArray();
    }
}
