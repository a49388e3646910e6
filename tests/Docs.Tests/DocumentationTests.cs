namespace WorkSpacesProvider.Docs.Tests;

public sealed class DocumentationTests
{
    public static TheoryData<string> Files => [.. Documentation.Render(Repository.Root).Select(file => Path.GetRelativePath(Repository.Root, file.Path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_generated_is_as_make_docs_writes_it(string file)
    {
        var expected = Documentation.Render(Repository.Root).Single(candidate => Path.GetRelativePath(Repository.Root, candidate.Path) == file).Text;

        Assert.True(expected == File.ReadAllText(Repository.File(file)), $"{file} is stale: run `make docs` and commit what it writes.");
    }
}
