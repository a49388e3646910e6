using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Tests.Schema;

public sealed class TypeNamesTests
{
    [Theory]
    [InlineData("aws-workspaces", "workspaces")]
    [InlineData("acme", "acme")]
    public void The_provider_is_called_as_the_package_without_its_vendor(string package, string name) => Assert.Equal(name, TypeNames.OfProvider(package));

    [Theory]
    [InlineData("aws-workspaces:index:WorkspacesPool", "workspaces_pool")]
    [InlineData("aws-workspaces:index:getWorkspaceImages", "workspaces_images")]
    [InlineData("aws-workspaces:index:getWorkspacesPoolSessions", "workspaces_pool_sessions")]
    [InlineData("aws-workspaces:index:getWorkspaceDirectories", "workspaces_directories")]
    [InlineData("aws-workspaces:index:Fleet", "workspaces_fleet")]
    public void A_type_says_the_provider_once_and_first(string token, string name) => Assert.Equal(name, TypeNames.OfToken("workspaces", token));
}
