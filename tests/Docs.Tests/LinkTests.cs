using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WorkSpacesProvider.Docs.Tests;

public sealed class LinkTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).Build();

    public static TheoryData<string> Pages =>
    [
        .. new[] { "*.md", "docs/*.md", "docs/reference/*.md", "examples/*/README.md", "tests/*.md", "tests/*/README.md" }
            .SelectMany(Expand)
            .Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_or_heading_of_the_repository_leads_somewhere(string page)
    {
        var links = Parse(Repository.File(page)).Descendants<LinkInline>().Select(link => link.Url!).Where(url => !url.Contains("://", StringComparison.Ordinal));
        Assert.All(links, url =>
        {
            var (file, heading) = url.Split('#', 2) is [var before, var after] ? (before, after) : (url, null);
            var target = file.Length == 0 ? Repository.File(page) : Path.Combine(Path.GetDirectoryName(Repository.File(page))!, file);
            Assert.True(Path.Exists(target), $"{page} links to '{url}', which does not exist.");
            if (heading is not null)
            {
                Assert.Contains(heading, Parse(target).Descendants<HeadingBlock>().Select(block => block.GetAttributes().Id));
            }
        });
    }

    [Fact]
    public void The_readme_leads_to_every_page_of_the_documentation()
    {
        var links = Parse(Repository.File("README.md")).Descendants<LinkInline>().Select(link => link.Url).ToHashSet(StringComparer.Ordinal);

        Assert.All(Expand("docs/*.md"), page => Assert.Contains($"docs/{Path.GetFileName(page)}", links));
    }

    private static MarkdownDocument Parse(string path) => Markdown.Parse(File.ReadAllText(path), GitHub);

    private static IEnumerable<string> Expand(string pattern)
    {
        var folders = pattern.Split('/')[..^1].Aggregate<string, IEnumerable<string>>(
            [Repository.Root],
            (found, part) => found.SelectMany(folder => part == "*" ? Directory.EnumerateDirectories(folder) : [Path.Combine(folder, part)]).Where(Directory.Exists));
        return folders.SelectMany(folder => Directory.EnumerateFiles(folder, pattern.Split('/')[^1]));
    }
}
