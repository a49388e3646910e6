using System.Net;
using System.Net.Sockets;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Hosting;

namespace WorkSpacesProvider.Terraform.Tests.Hosting;

public sealed class PluginAddressTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly GrpcServerOptions NothingServed = new() { Services = [] };

    [Fact]
    public async Task Where_a_path_is_too_long_for_a_socket_a_port_is_taken()
    {
        var parent = Directory.CreateTempSubdirectory(new string('x', 90));

        await using (var server = await PluginServer.StartAsync(NothingServed, parent.FullName, PortRange.Any))
        {
            Assert.Matches(@"^127\.0\.0\.1:[1-9][0-9]*$", server.Address.Text);
            Assert.Equal("tcp", server.Address.Network);
        }

        Assert.Empty(parent.GetFileSystemInfos());
        parent.Delete();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_passed_over()
    {
        var parent = Directory.CreateTempSubdirectory(new string('x', 90));
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using (var server = await PluginServer.StartAsync(NothingServed, parent.FullName, new PortRange(port, port + 50)))
        {
            Assert.NotEqual($"127.0.0.1:{port}", server.Address.Text);
        }

        await Assert.ThrowsAnyAsync<IOException>(() => PluginServer.StartAsync(NothingServed, parent.FullName, new PortRange(port, port)));
        parent.Delete();
    }

    [Fact]
    public async Task The_socket_is_where_the_host_wants_it_and_nobody_else_can_look_into_its_directory()
    {
        var parent = Directory.CreateTempSubdirectory("s");

        await using (var server = await PluginServer.StartAsync(NothingServed, parent.FullName, PortRange.Any))
        {
            Assert.StartsWith(parent.FullName, server.Address.Text, StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.GetDirectoryName(server.Address.Text)!) == OwnerOnly);
        }

        parent.Delete();
    }

    [Theory]
    [InlineData(0, 0, new[] { 0 })]
    [InlineData(0, 25000, new[] { 0 })]
    [InlineData(10000, 10002, new[] { 10000, 10001, 10002 })]
    [InlineData(5, 4, new[] { 0 })]
    public void A_range_that_is_none_is_any_port(int first, int last, int[] ports) => Assert.Equal(ports, new PortRange(first, last).Ports);
}
