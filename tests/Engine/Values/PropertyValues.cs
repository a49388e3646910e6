namespace WorkSpacesProvider.Engine.Values;

/// <summary>The engine's own handling of property values, on the wire's form of them: secrets, unknowns, equality.</summary>
internal static class PropertyValues
{
    public static Value Unknown => Value.ForString(Signature.UnknownString);

    public static Value Secret(Value value) => Value.ForStruct(new Struct
    {
        Fields = { [Signature.Key] = Value.ForString(Signature.Secret), ["value"] = value },
    });

    public static bool IsNothing(Value? value) =>
        value is null || value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None;

    public static bool IsUnknown(Value value) =>
        value.KindCase == Value.KindOneofCase.StringValue && Signature.IsUnknown(value.StringValue);

    public static bool IsSecret(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(Signature.Key, out var kind)
        && kind.StringValue == Signature.Secret;

    /// <summary>The value without the wrapper around it, if it has one; wrappers further inside stay.</summary>
    public static Value Unwrap(Value value) => IsSecret(value) ? value.StructValue.Fields["value"] : value;

    /// <summary>A copy without any secret wrapper.</summary>
    public static Value Reveal(Value value)
    {
        var plain = Unwrap(value);
        return plain.KindCase switch
        {
            Value.KindOneofCase.StructValue => Value.ForStruct(Reveal(plain.StructValue)),
            Value.KindOneofCase.ListValue => Value.ForList([.. plain.ListValue.Values.Select(Reveal)]),
            _ => plain.Clone(),
        };
    }

    public static Struct Reveal(Struct properties)
    {
        var plain = new Struct();
        foreach (var (name, value) in properties.Fields)
            plain.Fields[name] = Reveal(value);
        return plain;
    }

    /// <summary>Every value inside, with its path, outermost first; what a secret wraps stands at the secret's own path.</summary>
    public static IEnumerable<(PropertyPath Path, Value Value)> Walk(Value value, PropertyPath path)
    {
        yield return (path, value);
        var plain = Unwrap(value);
        if (!ReferenceEquals(plain, value))
            yield return (path, plain);
        var children = plain.KindCase switch
        {
            Value.KindOneofCase.StructValue => plain.StructValue.Fields.SelectMany(field => Walk(field.Value, path.Child(field.Key))),
            Value.KindOneofCase.ListValue => plain.ListValue.Values.SelectMany((item, index) => Walk(item, path.Child(index))),
            _ => [],
        };
        foreach (var child in children)
            yield return child;
    }

    public static IEnumerable<(PropertyPath Path, Value Value)> Walk(Struct properties) =>
        properties.Fields.SelectMany(field => Walk(field.Value, PropertyPath.Root.Child(field.Key)));

    public static bool ContainsUnknown(Struct properties) => Walk(properties).Any(found => IsUnknown(found.Value));

    /// <summary>Every text that is, or stands inside, a secret.</summary>
    public static IEnumerable<string> SecretTexts(Struct properties) =>
        Walk(properties)
            .Where(found => IsSecret(found.Value))
            .SelectMany(found => Walk(Reveal(found.Value), found.Path))
            .Where(found => found.Value.KindCase == Value.KindOneofCase.StringValue)
            .Select(found => found.Value.StringValue);

    /// <summary>Equal to the engine: absent and null are the same, and so are a secret and its plain value.</summary>
    public static bool Same(Value? left, Value? right)
    {
        if (IsNothing(left) || IsNothing(right))
            return IsNothing(left) && IsNothing(right);
        var (a, b) = (Unwrap(left!), Unwrap(right!));
        if (a.KindCase != b.KindCase)
            return false;
        return a.KindCase switch
        {
            Value.KindOneofCase.StructValue => Same(a.StructValue, b.StructValue),
            Value.KindOneofCase.ListValue => a.ListValue.Values.Count == b.ListValue.Values.Count
                && a.ListValue.Values.Zip(b.ListValue.Values).All(pair => Same(pair.First, pair.Second)),
            _ => a.Equals(b),
        };
    }

    public static bool Same(Struct left, Struct right) =>
        left.Fields.Keys.Union(right.Fields.Keys, StringComparer.Ordinal).All(name =>
            Same(left.Fields.GetValueOrDefault(name), right.Fields.GetValueOrDefault(name)));
}
