using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Tests.Fakes;

namespace WorkSpacesProvider.Terraform.Tests.Schema;

public sealed class SchemaMapperTests
{
    private static readonly ProviderCatalog Gadgets = new(new FakeProvider().Schema);

    private static readonly ProviderCatalog Real = new(PackageSchema.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "schema.json"))));

    public static TheoryData<string> RealBlocks => [.. Blocks(Real).Keys];

    [Theory]
    [InlineData("size", "Required")]
    [InlineData("label", "Optional, Computed")]
    [InlineData("tags", "Optional, Computed")]
    [InlineData("initialPassword", "Optional")]
    [InlineData("widgetArn", "Computed")]
    [InlineData("id", "Computed")]
    public void An_attribute_is_given_by_whom_the_package_says(string name, string flags) =>
        Assert.Equal(flags, Gadgets.Resources["gadgets_widget"].Block.Find(name)!.Flags.ToString());

    [Fact]
    public void Members_of_what_comes_back_are_computed_where_they_may_be_left_out()
    {
        var members = Gadgets.Resources["gadgets_widget"].Block.Find("size")!.Nested!.Attributes;

        Assert.Equal(["max_users: Required", "min_users: Optional, Computed"], members.Select(member => $"{member.WireName}: {member.Flags}"));
    }

    [Fact]
    public void Nothing_of_a_configuration_is_computed() =>
        Assert.All(All(Gadgets.Configuration.Attributes), attribute => Assert.False(attribute.IsComputed));

    [Fact]
    public void A_secret_is_sensitive() => Assert.True(Gadgets.Configuration.Find("secretKey")!.IsSensitive);

    [Fact]
    public void Texts_name_properties_as_they_are_written_here()
    {
        var block = Gadgets.Resources["gadgets_widget"].Block;

        Assert.Equal("A widget with a max_users.", block.Description);
        Assert.Equal("The name, see running_mode.", block.Find("widgetName")!.Description);
        Assert.Equal("One of `FAST`, `SLOW`.", block.Find("runningMode")!.Description);
    }

    [Fact]
    public void What_stands_in_quotes_is_not_translated() =>
        Assert.Equal("running_mode is \"runningMode\"; it must not be. unheardOf stays.", Gadgets.Names.Translate("runningMode is \"runningMode\"; it must not be. unheardOf stays."));

    [Fact]
    public void What_programs_tell_the_engine_is_named_as_Terraform_names_it() =>
        Assert.Equal("Raise timeouts.create, or use ignore_changes.", Gadgets.Names.Translate("Raise customTimeouts.create, or use ignoreChanges."));

    [Fact]
    public void The_package_is_offered_under_Terraforms_names()
    {
        Assert.Equal("workspaces", Real.ProviderName);
        Assert.Equal("workspaces_pool", Assert.Single(Real.Resources.Keys));
        Assert.Equal(
            ["workspaces_bundles", "workspaces_directories", "workspaces_image", "workspaces_images", "workspaces_pool", "workspaces_pool_sessions", "workspaces_pools"],
            Real.DataSources.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Source: terraform internal/configs/configschema, InternalValidate.</summary>
    [Theory]
    [MemberData(nameof(RealBlocks))]
    public void Terraform_accepts_the_schema(string name)
    {
        var attributes = All(Blocks(Real)[name].Attributes).ToList();

        Assert.NotEmpty(attributes);
        Assert.All(attributes, attribute =>
        {
            Assert.Matches("^[a-z0-9_]+$", attribute.WireName);
            Assert.Equal(attribute.Name, NameCase.ToCamel(attribute.WireName));
            Assert.True(attribute.Flags is AttributeFlags.Required or AttributeFlags.Optional or AttributeFlags.Computed or (AttributeFlags.Optional | AttributeFlags.Computed));
        });
    }

    [Fact]
    public void Timeouts_are_a_block_of_resources_alone()
    {
        var message = SchemaMessages.Of(Real.Resources["workspaces_pool"].Block);

        var timeouts = Assert.Single(message.Block.BlockTypes);
        Assert.Equal("timeouts", timeouts.TypeName);
        Assert.Equal(["create", "update", "delete"], timeouts.Block.Attributes.Select(attribute => attribute.Name));
        Assert.Empty(SchemaMessages.Of(Real.Configuration).Block.BlockTypes);
    }

    [Fact]
    public void An_attribute_has_a_type_or_nested_attributes_and_never_both() => Assert.All(
        SchemaMessages.Of(Real.Resources["workspaces_pool"].Block).Block.Attributes,
        attribute => Assert.True(attribute.Type.IsEmpty == attribute.NestedType is not null && attribute.DescriptionKind == StringKind.Markdown));

    private static Dictionary<string, SchemaBlock> Blocks(ProviderCatalog catalog) =>
        catalog.Resources.Values.Select(entry => (Name: $"resource {entry.TypeName}", entry.Block))
            .Concat(catalog.DataSources.Values.Select(entry => (Name: $"data {entry.TypeName}", entry.Block)))
            .Append(("provider", catalog.Configuration))
            .ToDictionary(block => block.Item1, block => block.Item2, StringComparer.Ordinal);

    private static IEnumerable<SchemaAttribute> All(IEnumerable<SchemaAttribute> attributes) =>
        attributes.SelectMany(attribute => All(attribute.Nested?.Attributes ?? []).Prepend(attribute));
}
