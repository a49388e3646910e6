namespace WorkSpacesProvider.Grpc.Tests;

[Collection(nameof(AloneCollection))]
public sealed class StandardOutputTests
{
    [Fact]
    public async Task Nothing_is_ever_written_to_standard_output_or_standard_error()
    {
        var (output, error) = (Console.Out, Console.Error);
        await using var written = new StringWriter();
        Console.SetOut(written);
        Console.SetError(written);
        try
        {
            await using var server = await TestServer.StartAsync((_, _) => throw new InvalidOperationException("worth a log line"));
            await server.FailAsync();
            await server.Raw.PostAsync([1, 2, 3], ("grpc-timeout", "soon"));
            await server.StopAsync(TimeSpan.FromSeconds(3));
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        Assert.Empty(written.ToString());
    }
}
