
namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class AccountGuardTests
{
    private const string Account = "123456789012";
    private const string Other = "210987654321";

    [Fact]
    public void Without_a_list_nobody_is_asked()
    {
        using var world = new World();

        world.Create(Sample.Inputs());

        Assert.Equal(0, world.Clients.IdentityCalls);
    }

    [Fact]
    public void An_account_that_is_not_allowed_is_refused_before_anything_happens()
    {
        using var world = new World(allowed: [Other, "333333333333"]);

        var failure = Assert.Throws<ProviderException>(() => world.Create(Sample.Inputs()));

        Assert.Equal(ErrorKind.FailedPrecondition, failure.Kind);
        Assert.Equal(
            $"The credentials belong to account {Account}, which is not in allowedAccountIds ({Other}, 333333333333). Nothing was changed; use other credentials.", failure.Message);
        Assert.Empty(world.Aws.Operations);
    }

    [Fact]
    public void An_account_that_is_forbidden_is_refused_for_updates_and_deletions_too()
    {
        using var world = new World(forbidden: [Account]);
        var stored = world.Adopt(Sample.Pool(), Sample.Inputs());

        Assert.Contains("which is in forbiddenAccountIds", Assert.Throws<ProviderException>(() => world.Update(Sample.Inputs(), stored, Sample.Inputs())).Message, StringComparison.Ordinal);
        Assert.Contains("which is in forbiddenAccountIds", Assert.Throws<ProviderException>(() => world.Delete(Sample.Inputs(), stored)).Message, StringComparison.Ordinal);
        Assert.Empty(world.Aws.Operations);
    }

    [Fact]
    public void An_account_that_is_allowed_is_asked_for_once()
    {
        using var world = new World(allowed: [Other, Account]);

        var created = world.Create(Sample.Inputs());
        world.Delete(Sample.Inputs(), created.Outputs, created.Id);

        Assert.Equal(1, world.Clients.IdentityCalls);
    }

    [Fact]
    public void Reading_is_free()
    {
        using var world = new World(forbidden: [Account]);
        world.Adopt(Sample.Pool(), Sample.Inputs());

        Assert.NotNull(world.Read(Sample.PoolId));
        Assert.Equal(0, world.Clients.IdentityCalls);
    }
}
