namespace WorkSpacesProvider.Pools.Tests;

public sealed class PoolImportIdTests
{
    [Theory]
    [InlineData("wspool-0abcd1234", "wspool-0abcd1234", null, null)]
    [InlineData("wspool-0abcd1234@eu-west-1", "wspool-0abcd1234", null, "eu-west-1")]
    [InlineData("support", null, "support", null)]
    [InlineData("support@us-gov-west-1", null, "support", "us-gov-west-1")]
    [InlineData("wspool-0abcd12345", null, "wspool-0abcd12345", null)]
    [InlineData("arn:aws:workspaces:us-east-1:123456789012:workspacespool/wspool-0abcd1234", "wspool-0abcd1234", null, "us-east-1")]
    [InlineData("arn:aws-us-gov:workspaces:us-gov-west-1:123456789012:workspacespool/wspool-0abcd1234", "wspool-0abcd1234", null, "us-gov-west-1")]
    public void The_three_forms_are_read(string text, string? poolId, string? poolName, string? region) =>
        Assert.Equal(new PoolImportId(poolId, poolName, region), PoolImportId.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("my pool")]
    [InlineData("-pool")]
    [InlineData("support@")]
    [InlineData("support@nowhere")]
    [InlineData("support@us-east-1@us-east-1")]
    [InlineData("arn:aws:ec2:us-east-1:123456789012:workspacespool/wspool-0abcd1234")]
    [InlineData("arn:aws:workspaces:us-east-1:123456789012:workspace/ws-0abcd1234")]
    [InlineData("arn:aws:workspaces::123456789012:workspacespool/wspool-0abcd1234")]
    [InlineData("arn:aws:workspaces:us-east-1:123456789012:workspacespool/support")]
    [InlineData("arn:aws:workspaces:us-east-1:123456789012:workspacespool/wspool-0abcd1234:more")]
    public void Anything_else_is_refused_with_the_three_forms(string text)
    {
        var failure = Assert.Throws<ProviderException>(() => PoolImportId.Parse(text));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Contains("Give wspool-0abcd1234, arn:aws:workspaces:us-east-1:123456789012:workspacespool/wspool-0abcd1234 or my-pool", failure.Message, StringComparison.Ordinal);
    }
}
