using System.Text.RegularExpressions;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Functions;

namespace WorkSpacesProvider.Pools.Tests.Schema;

/// <summary>The functions and the listing as schema.json has them, against the code.</summary>
public sealed class FunctionSchemaTests
{
    private static IEnumerable<FunctionSchema> Functions => World.Package.Functions.Values;

    private static ObjectSchema ListInputs => World.Package.Resources[PackageIdentity.PoolToken].ListInputs!;

    [Fact]
    public void The_schema_has_the_functions_that_are_served_and_no_other() =>
        Assert.Equal(FunctionTable.ByToken.Keys.Order(StringComparer.Ordinal), World.Package.Functions.Keys);

    [Fact]
    public void Every_function_argument_and_result_is_described_in_sentences()
    {
        Assert.All(Functions, function => Assert.Matches(@"^Finds .+ Needs `workspaces:\w+`( and `workspaces:\w+`)?\.", function.Description));
        Assert.All(
            Functions.SelectMany(function => function.Inputs.Properties.Values.Concat(function.Outputs.Properties.Values)).Concat(ListInputs.Properties.Values),
            property => Assert.Matches("^.{10,}[.]$", property.Description));
    }

    [Fact]
    public void Every_function_takes_a_region() => Assert.All(Functions, function => Assert.NotNull(function.Inputs["region"]));

    [Fact]
    public void A_listing_takes_what_getWorkspacesPools_takes() =>
        Assert.Equal(World.Package.Functions["aws-workspaces:index:getWorkspacesPools"].Inputs.Properties.Keys, ListInputs.Properties.Keys);

    [Fact]
    public void Every_rule_is_on_an_argument_whose_description_tells_its_range() => Assert.All(
        FunctionTable.ByToken.Values.SelectMany(function => function.Rules.Select(rule => (Schema: World.Package.Functions[function.Token].Inputs, Rule: rule))),
        pair =>
        {
            var description = Description(pair.Schema, pair.Rule);
            Assert.All(Regex.Matches(pair.Rule.Rule, "[0-9]+ to [0-9]+").Select(match => match.Value).Except(["0 to 25"]), range => Assert.Contains(range, description, StringComparison.Ordinal));
        });

    [Fact]
    public void The_schema_is_small_enough_to_be_asked_for_often() => Assert.InRange(EmbeddedSchema.Read().Length, 1, 90 * 1024);

    private static string Description(ObjectSchema schema, PropertyRule rule)
    {
        PropertySchema? property = null;
        foreach (var segment in rule.Path.Segments.Where(segment => segment.Key is not null))
        {
            var owner = property is null ? schema : ((ObjectType)Element(property.Type)).Schema;
            property = owner[segment.Key!] ?? throw new InvalidOperationException($"{rule.Path} is no argument.");
        }

        return property!.Description;
    }

    private static TypeSchema Element(TypeSchema type) => type is ListType list ? list.Items : type;
}
