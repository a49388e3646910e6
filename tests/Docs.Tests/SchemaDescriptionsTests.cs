namespace WorkSpacesProvider.Docs.Tests;

public sealed class SchemaDescriptionsTests
{
    [Fact]
    public void Each_example_is_marked_as_the_generators_want_it() => Assert.Equal(
        "Words.\n\n{{% examples %}}\n## Example Usage\n\n{{% example %}}\n### One\n\n```sh\n## no heading\n```\n\n{{% /example %}}\n{{% example %}}\n### Two\n\n{{% /example %}}\n{{% /examples %}}\n\n## Import\n",
        SchemaDescriptions.FromPage(
            "# Title\n\nWords.\n\n## Example Usage\n\n### One\n\n```sh\n## no heading\n```\n\n### Two\n\n## Import\n\n## Inputs\n\n<!-- table: inputs -->\n<!-- end -->\n"));

    [Fact]
    public void Examples_at_the_end_are_closed() => Assert.Equal(
        "{{% examples %}}\n## Example Usage\n\n{{% example %}}\n### One\n{{% /example %}}\n{{% /examples %}}\n",
        SchemaDescriptions.FromPage("# Title\n\n## Example Usage\n\n### One\n\n## Arguments\n\n<!-- table: inputs -->\n<!-- end -->\n"));
}
