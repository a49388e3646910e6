namespace WorkSpacesProvider.Aws.Tests;

public sealed class RegionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "us-east-1")]
    [InlineData(null, "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "us-east-2")]
    [InlineData(null, null, "us-west-1", "us-west-2", "eu-west-1", "us-west-1")]
    [InlineData(null, null, null, "us-west-2", "eu-west-1", "us-west-2")]
    [InlineData(null, null, null, null, "eu-west-1", "eu-west-1")]
    [InlineData(null, null, "", "", "eu-west-1", "eu-west-1")]
    public void The_first_place_that_knows_a_region_decides(
        string? asked, string? configured, string? region, string? defaultRegion, string? profile, string expected)
    {
        var config = _folder.Write("config", $"[default]\nregion = {profile}");
        using var factory = Clients.Factory(
            new() { Region = configured },
            null,
            [("AWS_CONFIG_FILE", config), .. Variable("AWS_REGION", region), .. Variable("AWS_DEFAULT_REGION", defaultRegion)]);

        Assert.Equal(expected, factory.ForRegion(asked).Region);
    }

    [Fact]
    public void The_region_of_the_chosen_profile_counts()
    {
        var config = _folder.Write("config", "[default]\nregion = us-east-1\n[profile team]\nregion = eu-west-2");
        using var factory = Clients.Factory(new(), null, ("AWS_CONFIG_FILE", config), ("AWS_PROFILE", "team"));

        Assert.Equal("eu-west-2", factory.ForRegion(null).Region);
    }

    [Fact]
    public void Without_a_region_the_error_names_every_place_to_set_one()
    {
        using var factory = Clients.Factory(new());

        var failure = Assert.Throws<AwsConfigurationException>(() => factory.ForRegion(null));

        Assert.Contains("AWS_REGION", failure.Message, StringComparison.Ordinal);
        Assert.Contains("AWS_DEFAULT_REGION", failure.Message, StringComparison.Ordinal);
        Assert.Contains("profile 'default'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("us east 1")]
    [InlineData("US-EAST-1")]
    [InlineData("evil.example.com/")]
    [InlineData("us-east-1.evil")]
    [InlineData("-us-east-1")]
    public void A_name_that_no_region_can_have_is_refused(string region)
    {
        using var factory = Clients.Factory(new());

        var failure = Assert.Throws<AwsConfigurationException>(() => factory.ForRegion(region));

        Assert.Contains($"region is '{region}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_has_one_client()
    {
        using var factory = Clients.Factory(Clients.Configuration());

        Assert.Same(factory.ForRegion("eu-west-1"), factory.ForRegion(null));
        Assert.NotSame(factory.ForRegion("us-east-1"), factory.ForRegion(null));
    }

    [Fact]
    public void A_factory_reads_nothing_before_it_is_asked()
    {
        using var factory = new WorkSpacesClientFactory(
            new() { SharedConfigFile = "/nonexistent/config" }, TimeProvider.System, null, name =>
                throw new InvalidOperationException(name));
    }

    private static IEnumerable<(string, string)> Variable(string name, string? value) => value is null ? [] : [(name, value)];
}
