using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>
/// What the engine demands of a provider's answers, checked on every call that the driver makes. The rules are those of
/// Pulumi's implementers' guide and of its engine's source; a breach throws <see cref="ProtocolViolationException"/>.
/// </summary>
internal static class ProviderRules
{
    public static void Handshake(ProviderHandshakeResponse answer)
    {
        Require(answer.AcceptSecrets, "Handshake declines secrets, so the engine would strip them and they'd reach state as plain text.");
        Require(!answer.AcceptsByteString, "Handshake accepts byte strings, which a provider written in C# can't hold.");
    }

    public static void Check(string call, Struct news, CheckResponse answer, CheckResponse again, bool isPreview)
    {
        foreach (var failure in answer.Failures)
            Require(failure.Reason.Length > 0, $"{call} fails '{failure.Property}' without a reason.");
        if (answer.Failures.Count > 0)
            return;
        Require(answer.Inputs is not null, $"{call} answers no inputs and no failures, so nothing would be stored.");
        Require(answer.Equals(again), $"{call} answers the same question (same news, olds and seed) differently the second time.");
        AllKindsSet(call, answer.Inputs!);
        if (!isPreview)
            NoUnknowns(call, answer.Inputs!);
        SecretsKept(call, news, answer.Inputs!);
    }

    public static void Diff(string call, DiffResponse answer)
    {
        Require(answer.Changes is >= DiffResponse.Types.DiffChanges.DiffUnknown and <= DiffResponse.Types.DiffChanges.DiffSome,
            $"{call} answers changes = {(int)answer.Changes}; 0 to 2 exist.");
        Require(answer.HasDetailedDiff || answer.DetailedDiff.Count == 0, $"{call} sends a detailedDiff but hasDetailedDiff is false, so it's ignored.");
        TopLevel(call, "diffs", answer.Diffs);
        TopLevel(call, "replaces", answer.Replaces);
        var roots = answer.DetailedDiff.Keys.Select(path => Root(call, path)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in answer.Diffs)
            Require(!answer.HasDetailedDiff || roots.Contains(key), $"{call} names '{key}' in diffs, but no path of detailedDiff starts with it.");
        foreach (var root in roots)
            Require(answer.Diffs.Contains(root), $"{call} has a detailedDiff below '{root}', but diffs doesn't name it.");
        foreach (var key in answer.Replaces)
            Require(answer.Diffs.Contains(key), $"{call} names '{key}' in replaces, but not in diffs.");
        if (answer.Changes == DiffResponse.Types.DiffChanges.DiffNone)
            Require(answer.Diffs.Count + answer.Replaces.Count + answer.DetailedDiff.Count == 0, $"{call} answers DIFF_NONE and lists differences.");
        if (answer.Changes == DiffResponse.Types.DiffChanges.DiffSome)
            Require(answer.Diffs.Count > 0, $"{call} answers DIFF_SOME and lists no difference.");
        var replaceRoots = answer.DetailedDiff.Where(entry => ReplacesResource(entry.Value.Kind)).Select(entry => Root(call, entry.Key)).ToHashSet(StringComparer.Ordinal);
        Require(!answer.HasDetailedDiff || replaceRoots.SetEquals(answer.Replaces),
            $"{call} replaces [{string.Join(", ", answer.Replaces)}], but its detailedDiff replaces [{string.Join(", ", replaceRoots)}].");
    }

    public static void Created(CreateResponse answer, Struct inputs, bool isPreview)
    {
        Require(answer.Properties is not null, "Create answers no properties.");
        Require(isPreview || answer.Id.Length > 0, "Create answers an empty id.");
        Outputs("Create", inputs, answer.Properties!, isPreview);
    }

    public static void Updated(UpdateResponse answer, Struct inputs, bool isPreview)
    {
        Require(answer.Properties is not null, "Update answers no properties; they replace the stored outputs.");
        Outputs("Update", inputs, answer.Properties!, isPreview);
    }

    /// <summary>
    /// What a preview gives as known is used by other resources' previews: it must not turn out otherwise. Names that start with
    /// "__" are the provider's own; no program sees them.
    /// </summary>
    public static void PreviewKept(Struct promised, Struct actual)
    {
        foreach (var (path, value) in PropertyValues.Walk(promised))
        {
            if (IsLeaf(value) && !PropertyValues.IsUnknown(value) && !path.ToString().StartsWith("__", StringComparison.Ordinal))
            {
                Require(PropertyValues.Same(value, path.Find(actual)),
                    $"The preview gave '{path}' as {ValueText.Of(value)}, but it came out as {ValueText.Of(path.Find(actual))}.");
            }
        }
    }

    /// <summary>What Diff calls stable stays the same through an update.</summary>
    public static void StablesKept(IEnumerable<string> stables, Struct olds, Struct news)
    {
        foreach (var name in stables)
        {
            Require(PropertyValues.Same(olds.Fields.GetValueOrDefault(name), news.Fields.GetValueOrDefault(name)),
                $"Diff calls the output '{name}' stable, but an update changed it.");
        }
    }

    public static void Read(ReadResponse answer, bool isImport)
    {
        if (answer.Id.Length == 0)
        {
            Require(answer.Properties is null && answer.Inputs is null, "Read of a missing resource sets properties or inputs; import and .get() would take it for an existing one.");
            return;
        }

        Require(answer.Properties is not null, "Read answers an id without properties; import and .get() would take it for a missing one.");
        Require(!isImport || answer.Inputs is not null, "Read for an import answers no inputs, so the engine says the provider can't import.");
        AllKindsSet("Read", answer.Properties!);
        NoUnknowns("Read", answer.Properties!);
        if (answer.Inputs is not null)
            NoUnknowns("Read", answer.Inputs);
    }

    public static void InitFailed(ErrorResourceInitFailed failure, bool isCreate)
    {
        Require(!isCreate || failure.Id.Length > 0, "A failed initialization carries no id, so the resource would be lost.");
        Require(failure.Reasons.Count > 0, "A failed initialization carries no reason.");
        Require(failure.Properties is not null, "A failed initialization carries no properties.");
        NoUnknowns("ErrorResourceInitFailed", failure.Properties!);
    }

    public static void NoErrorLines(IEnumerable<LogLine> lines)
    {
        if (lines.FirstOrDefault(line => line.Level == LogLevel.Error) is { } line)
            throw new ProtocolViolationException($"The provider logged with severity ERROR, which fails the whole update: '{line.Message}'.");
    }

    public static bool ReplacesResource(PropertyDiff.Types.Kind kind) =>
        kind is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace;

    private static void Outputs(string call, Struct inputs, Struct outputs, bool isPreview)
    {
        AllKindsSet(call, outputs);
        if (!isPreview)
            NoUnknowns(call, outputs);
        SecretsKept(call, inputs, outputs);
    }

    /// <summary>An output that mirrors a secret input must be secret, or the secret reaches state and screen as plain text.</summary>
    private static void SecretsKept(string call, Struct inputs, Struct outputs)
    {
        var secrets = PropertyValues.SecretTexts(inputs).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, value) in PublicValues(outputs))
        {
            Require(value.KindCase != Value.KindOneofCase.StringValue || !secrets.Contains(value.StringValue),
                $"{call} returns the value of a secret input as plain text at '{path}'.");
        }
    }

    private static bool IsLeaf(Value value) => PropertyValues.Unwrap(value).KindCase
        is Value.KindOneofCase.StringValue or Value.KindOneofCase.NumberValue or Value.KindOneofCase.BoolValue;

    private static IEnumerable<(PropertyPath Path, Value Value)> PublicValues(Struct properties)
    {
        var hidden = PropertyValues.Walk(properties).Where(found => PropertyValues.IsSecret(found.Value)).Select(found => found.Path).ToList();
        return PropertyValues.Walk(properties).Where(found => !hidden.Exists(path => path.Covers(found.Path)));
    }

    private static void NoUnknowns(string call, Struct properties)
    {
        foreach (var (path, value) in PropertyValues.Walk(properties))
            Require(!PropertyValues.IsUnknown(value), $"{call} returns an unknown at '{path}' outside of a preview.");
    }

    private static void AllKindsSet(string call, Struct properties)
    {
        foreach (var (path, value) in PropertyValues.Walk(properties))
            Require(value.KindCase != Value.KindOneofCase.None, $"{call} returns a value without a kind at '{path}'; Pulumi's engine panics on it.");
    }

    private static void TopLevel(string call, string field, IReadOnlyList<string> keys)
    {
        Require(keys.Distinct(StringComparer.Ordinal).Count() == keys.Count, $"{call} has duplicates in {field}: {string.Join(", ", keys)}.");
        foreach (var key in keys)
            Require(!key.Contains('.', StringComparison.Ordinal) && !key.Contains('[', StringComparison.Ordinal), $"{call} has '{key}' in {field}; only top-level names belong there.");
    }

    private static string Root(string call, string path)
    {
        try
        {
            return PropertyPath.Parse(path).Segments[0].Name ?? throw new ProtocolViolationException($"{call} has a detailedDiff path that starts with an index: '{path}'.");
        }
        catch (FormatException e)
        {
            throw new ProtocolViolationException($"{call} has a detailedDiff path that aborts an update: {e.Message}");
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
            throw new ProtocolViolationException(message);
    }
}
