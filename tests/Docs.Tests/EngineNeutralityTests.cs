using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WorkSpacesProvider.Docs.Tests;

/// <summary>What the rooms below the front ends say is read by the users of every engine.</summary>
public sealed class EngineNeutralityTests
{
    private static readonly string[] Engines = ["pulumi", "terraform", "tofu"];

    /// <summary>A reference in schema.json, which is Pulumi's own format.</summary>
    private const string SchemaReference = "pulumi.json#/Any";

    [Theory]
    [InlineData("Core")]
    [InlineData("Aws")]
    [InlineData("Pools")]
    public void No_message_names_an_engine(string room)
    {
        var texts = Directory.EnumerateFiles(Repository.File(Path.Combine("provider", room)), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Texts(File.ReadAllText(file)).Select(text => $"{Path.GetFileName(file)}: {text}"))
            .ToList();

        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, text => Engines.Any(engine =>
            text.Replace(SchemaReference, "", StringComparison.Ordinal).Contains(engine, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Texts(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().Select(node => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        InterpolatedStringTextSyntax part => part.TextToken.ValueText,
        _ => "",
    }).Where(text => text.Length > 0);
}
