using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Acceptance.Node;

/// <summary>The scripts below js/ and the names of their cases, read from their text so that each case is a test of its own.</summary>
internal static partial class NodeScript
{
    private static readonly string[] Scripts = ["protocol", "configuration", "planning", "lifecycle", "process", "functions", "list"];

    public static string Folder => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, Binaries.Metadata("ScriptsPath")));

    public static IEnumerable<(string Script, string Case)> AllCases() =>
        Scripts.SelectMany(script => Cases(File.ReadAllText(Path.Combine(Folder, $"{script}.js"))).Select(name => (script, name)));

    /// <summary>A case in a loop over signals is written once, with <c>${signal}</c> in its name.</summary>
    private static IEnumerable<string> Cases(string text) =>
        CaseName().Matches(text).SelectMany(match => match.Groups["template"].Success
            ? new[] { "SIGINT", "SIGTERM" }.Select(signal => match.Groups["template"].Value.Replace("${signal}", signal, StringComparison.Ordinal))
            : [match.Groups["plain"].Value.Replace("\\'", "'", StringComparison.Ordinal)]);

    [GeneratedRegex(@"^\s*test\((?:'(?<plain>(?:[^'\\]|\\.)*)'|`(?<template>[^`]*)`)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CaseName();
}
