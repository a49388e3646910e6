using System.Text.Json;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Auxiliary;
using WorkSpacesProvider.Terraform.Hosting;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Service;

namespace WorkSpacesProvider.Terraform.Tests.Hosting;

public sealed class TerraformHostTests
{
    [Fact]
    public async Task The_first_line_is_the_handshake()
    {
        using var host = await RunningHost.StartAsync();

        Assert.Matches(@"\A1\|6\|unix\|/[^|]+\|grpc\|\n\z", host.Line);
        Assert.True(File.Exists(host.Fields[3]));
        await EndAsync(host);
    }

    [Fact]
    public async Task With_the_hosts_certificate_the_connection_is_secured_by_both_sides()
    {
        using var certificate = HostCertificate.Make();
        using var host = await RunningHost.StartAsync(certificate);

        Assert.DoesNotContain('=', host.Line);
        var schema = await host.Connect().UnaryCallAsync(ProviderMethods.GetProviderSchema, new GetProviderSchemaRequest());

        Assert.Contains("gadgets_widget", schema.ResourceSchemas.Keys);
        await EndAsync(host);
    }

    [Fact]
    public async Task Nobody_but_the_host_gets_in()
    {
        using var certificate = HostCertificate.Make();
        using var stranger = HostCertificate.Make();
        using var host = await RunningHost.StartAsync(certificate);

        await Assert.ThrowsAsync<RpcException>(() => host.Connect(stranger).UnaryCallAsync(ProviderMethods.GetProviderSchema, new GetProviderSchemaRequest()));
        await EndAsync(host);
    }

    [Fact]
    public async Task The_host_ends_the_process_and_its_socket_is_gone()
    {
        using var host = await RunningHost.StartAsync();
        var socket = host.Fields[3];

        await EndAsync(host);

        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));
        Assert.Empty(host.Errors);
    }

    [Fact]
    public async Task The_process_ends_with_its_host_though_nobody_says_so()
    {
        using var host = await RunningHost.StartAsync();
        await using var stdio = host.Connect().ServerStreamingCallAsync(AuxiliaryMethods.StreamStdio, new Empty()).GetAsyncEnumerator();
        var next = stdio.MoveNextAsync();

        // A call that is answered has been preceded on the connection by the stream's headers.
        await host.ConnectTo(host.Fields[3]).UnaryCallAsync(AuxiliaryMethods.CheckHealth, new HealthCheckRequest());
        host.Disconnect();

        Assert.Equal(0, await host.Exit.WaitAsync(RunningHost.Patience));
        await Assert.ThrowsAsync<RpcException>(() => next.AsTask());
    }

    [Fact]
    public async Task A_process_that_hosts_attach_to_outlives_them_and_says_how()
    {
        using var host = await RunningHost.StartAsync(arguments: ["--reattach", "example.com/acme/gadgets"]);
        var json = host.Line["TF_REATTACH_PROVIDERS='".Length..].TrimEnd('\n', '\'');
        var provider = JsonDocument.Parse(json).RootElement.GetProperty("example.com/acme/gadgets");
        var socket = provider.GetProperty("Addr").GetProperty("String").GetString()!;

        Assert.Equal(("grpc", 6, Environment.ProcessId, true), (
            provider.GetProperty("Protocol").GetString(),
            provider.GetProperty("ProtocolVersion").GetInt32(),
            provider.GetProperty("Pid").GetInt32(),
            provider.GetProperty("Test").GetBoolean()));
        var client = host.ConnectTo(socket);
        await client.UnaryCallAsync(ProviderMethods.GetMetadata, new GetMetadataRequest());
        host.Disconnect();
        Assert.False(host.Exit.IsCompleted);

        await host.ConnectTo(socket).UnaryCallAsync(AuxiliaryMethods.Shutdown, new Empty());
        Assert.Equal(0, await host.Exit.WaitAsync(RunningHost.Patience));
    }

    [Fact]
    public async Task The_host_hears_that_the_plugin_serves()
    {
        using var host = await RunningHost.StartAsync();

        var health = await host.Connect().UnaryCallAsync(AuxiliaryMethods.CheckHealth, new HealthCheckRequest { Service = "plugin" });

        Assert.Equal(1, health.Status);
        await EndAsync(host);
    }

    [Fact]
    public async Task A_call_of_a_newer_host_is_answered_UNIMPLEMENTED()
    {
        using var host = await RunningHost.StartAsync();
        var method = new Method<Empty, Empty>(
            MethodType.Unary, "tfplugin6.Provider", "GetResourceIdentitySchemas", MessageMarshaller.For<Empty>(), MessageMarshaller.For<Empty>());

        var error = await Assert.ThrowsAsync<RpcException>(() => host.Connect().UnaryCallAsync(method, new Empty()));

        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
        await EndAsync(host);
    }

    [Fact]
    public async Task Started_by_hand_it_says_what_it_is()
    {
        using var host = await RunningHost.StartAsync(variables: (PluginHandshake.CookieName, "another"));

        Assert.Equal(1, await host.Exit);
        Assert.Contains("provider for Terraform and OpenTofu", Assert.Single(host.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version", "1.2.3\n")]
    [InlineData("--help", "terraform-provider-gadgets 1.2.3")]
    public async Task People_get_an_answer_and_no_server(string word, string start)
    {
        using var host = await RunningHost.StartAsync(arguments: [word]);

        Assert.Equal(0, await host.Exit);
        Assert.StartsWith(start, host.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--reattach")]
    [InlineData("--reattach", "gadgets")]
    [InlineData("--wat")]
    public async Task A_wrong_command_line_is_told_with_code_2(params string[] words)
    {
        using var host = await RunningHost.StartAsync(arguments: words);

        Assert.Equal(2, await host.Exit);
        Assert.Contains(words[0], Assert.Single(host.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_of_the_host_that_is_none_is_told()
    {
        using var host = await RunningHost.StartAsync(variables: ("PLUGIN_CLIENT_CERT", "no certificate"));

        Assert.Equal(1, await host.Exit.WaitAsync(RunningHost.Patience));
        Assert.StartsWith("The plugin can't serve:", Assert.Single(host.Errors), StringComparison.Ordinal);
    }

    private static async Task EndAsync(RunningHost host)
    {
        await host.Connect().UnaryCallAsync(AuxiliaryMethods.Shutdown, new Empty());
        Assert.Equal(0, await host.Exit.WaitAsync(RunningHost.Patience));
    }
}
