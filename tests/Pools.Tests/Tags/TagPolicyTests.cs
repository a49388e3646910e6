using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests.Tags;

public sealed class TagPolicyTests
{
    private static readonly TagPolicy Policy = new(Texts(("team", "one"), ("ignored", "x")), new HashSet<string> { "ignored" }, ["auto:"]);

    [Fact]
    public void A_pool_s_own_tag_outranks_a_default_one() =>
        Assert.Equal(Texts(("a", "1"), ("team", "mine")), Policy.Merge(Texts(("team", "mine"), ("a", "1"))));

    [Fact]
    public void Ignored_tags_are_neither_set_nor_seen()
    {
        Assert.Equal(Texts(("team", "one")), Policy.Merge(Texts(("auto:x", "1"))));
        Assert.Equal(Texts(("a", "1")), Policy.Visible(Texts(("a", "1"), ("ignored", "1"), ("auto:x", "1"), ("aws:x", "1"))));
    }

    [Fact]
    public void A_default_tag_is_a_pool_s_own_only_if_it_repeats_it_or_has_another_value()
    {
        var live = Texts(("a", "1"), ("team", "one"));

        Assert.Equal(Texts(("a", "1")), Policy.Own(live, Texts()));
        Assert.Equal(live, Policy.Own(live, Texts(("team", "one"))));
        Assert.Equal(Texts(("team", "two")), Policy.Own(Texts(("team", "two")), Texts()));
    }

    [Fact]
    public void Keys_are_case_sensitive()
    {
        Assert.False(Policy.IsIgnored("Ignored"));
        Assert.False(Policy.IsIgnored("AUTO:x"));
    }

    [Fact]
    public void Without_a_policy_only_AWS_s_own_tags_are_not_ours()
    {
        Assert.True(TagPolicy.None.IsOurs("a"));
        Assert.False(TagPolicy.None.IsOurs("aws:a"));
    }

    private static SortedDictionary<string, string> Texts(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value), StringComparer.Ordinal);
}
