using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>Puts the values of other resources' outputs where inputs refer to them with <c>${name.output}</c>.</summary>
internal sealed class References(StackProgram program, bool isPreview)
{
    private readonly Dictionary<string, Struct> _outputs = new(StringComparer.Ordinal);

    public void Add(string name, string id, Struct outputs)
    {
        _outputs[name] = outputs.Clone();
        if (id.Length > 0)
            _outputs[name].Fields["id"] = Value.ForString(id);
    }

    public Struct Resolve(Struct inputs)
    {
        var resolved = new Struct();
        foreach (var (name, value) in inputs.Fields)
            resolved.Fields[name] = Resolve(value);
        return resolved;
    }

    private Value Resolve(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue when value.StringValue is ['$', '{', .. var reference, '}'] => Find(reference),
        Value.KindOneofCase.StructValue => Value.ForStruct(Resolve(value.StructValue)),
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(Resolve)]),
        _ => value.Clone(),
    };

    private Value Find(string reference)
    {
        if (program.Computed.TryGetValue(reference, out var computed))
            return isPreview ? PropertyValues.Unknown : computed.Clone();
        var path = PropertyPath.Parse(reference);
        if (path.Segments[0].Name is not { } name || !_outputs.TryGetValue(name, out var outputs))
            throw new DeploymentException([$"The program refers to '{reference}', but nothing of that name is declared before it."]);
        // An output that a preview leaves out is unknown to the program.
        return new PropertyPath(path.Segments[1..]).Find(outputs)?.Clone() ?? (isPreview ? PropertyValues.Unknown : Value.ForNull());
    }
}
