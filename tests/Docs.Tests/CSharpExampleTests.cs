using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WorkSpacesProvider.Docs.Tests.Sdk;

namespace WorkSpacesProvider.Docs.Tests;

/// <summary>Whatever C# the documentation shows as a whole program compiles against the SDK that users will have.</summary>
public sealed class CSharpExampleTests
{
    private static readonly SyntaxTree[] Libraries =
    [
        CSharpSyntaxTree.ParseText(ReadSdk()),
        CSharpSyntaxTree.ParseText(SdkOutline.Of(JsonNode.Parse(File.ReadAllText(Repository.File("schema.json")))!.AsObject())),
    ];

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string, int> Programs
    {
        get
        {
            var programs = new TheoryData<string, int>();
            foreach (var (page, index) in Pages().SelectMany(page => Fences(page).Select((_, index) => (page, index))))
            {
                programs.Add(page, index);
            }

            return programs;
        }
    }

    [Fact]
    public void The_outline_of_the_sdk_compiles() => Assert.Empty(Errors([]));

    [Theory]
    [InlineData("new WorkspacesPoolArgs { BundleID = \"wsb-0abcd1234\" }", "CS0117")]
    [InlineData("new WorkspacesPoolArgs { Capacity = 10 }", "CS0029")]
    [InlineData("RunningMode.Autostop", "CS0117")]
    [InlineData("GetImages.Invoke()", "CS0103")]
    public void What_the_sdk_lacks_is_noticed(string expression, string code) => Assert.Equal(
        code, Assert.Single(Errors([CSharpSyntaxTree.ParseText($"using Pulumi.AwsWorkspaces; object? value = {expression};")])).Id);

    [Fact]
    public void The_dotnet_example_compiles() => Assert.Empty(Errors(
        Directory.EnumerateFiles(Repository.File("examples/dotnet"), "*.cs").Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)))));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_program_in_the_documentation_compiles(string page, int index) =>
        Assert.Empty(Errors([CSharpSyntaxTree.ParseText(Fences(page).ElementAt(index))]));

    private static IEnumerable<string> Pages() =>
        new[] { "README.md" }
            .Concat(Directory.EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path)))
            .Order(StringComparer.Ordinal);

    /// <summary>The C# programs of a page; a fragment that begins with no using is none.</summary>
    private static IEnumerable<string> Fences(string page) => Markdown.Parse(File.ReadAllText(Repository.File(page))).Descendants<FencedCodeBlock>()
        .Where(code => code.Info == "csharp")
        .Select(code => code.Lines.ToString())
        .Where(text => text.StartsWith("using", StringComparison.Ordinal));

    private static IEnumerable<Diagnostic> Errors(IEnumerable<SyntaxTree> program)
    {
        SyntaxTree[] trees = [.. program];
        var kind = trees.Length == 0 ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
        var implicitUsings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;");
        return CSharpCompilation.Create("Example", [.. Libraries, .. trees, implicitUsings], Framework, new CSharpCompilationOptions(kind))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static string ReadSdk()
    {
        using var reader = new StreamReader(typeof(CSharpExampleTests).Assembly.GetManifestResourceStream("PulumiSdk.cs")!);
        return reader.ReadToEnd();
    }
}
