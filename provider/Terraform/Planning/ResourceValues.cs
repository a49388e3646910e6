using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>Splits what Terraform keeps of a resource into inputs and outputs, and puts it together again.</summary>
internal static class ResourceValues
{
    private const string IdName = "id";

    /// <summary>Outputs with such a name are the provider's own notes: kept, and shown to nobody.</summary>
    private const string HiddenPrefix = "__";

    public static MapValue Inputs(this ResourceEntry entry, MapValue values) => Only(entry.Package.Inputs, values);

    /// <summary>The outputs that a state stands for.</summary>
    public static MapValue Outputs(this ResourceEntry entry, MapValue state, PrivateState kept) =>
        new(Only(entry.Package.Outputs, state).Entries.SetItems(kept.Hidden.Entries));

    /// <summary>The state that outputs make: what Terraform knows by the schema, and the timeouts that only it knows.</summary>
    /// <param name="entry">The resource.</param>
    /// <param name="id">Its id, or unknown.</param>
    /// <param name="outputs">All its outputs.</param>
    /// <param name="inputs">Its inputs, for those that no output repeats, such as a password.</param>
    /// <param name="timeouts">The configured timeouts, or null.</param>
    public static MapValue State(this ResourceEntry entry, PropertyValue id, MapValue outputs, MapValue inputs, PropertyValue timeouts)
    {
        var unrepeated = inputs.Entries.Where(input => entry.Package.Outputs[input.Key] is null);
        var state = new MapValue(Only(entry.Package.Outputs, outputs).Entries.SetItems(unrepeated));
        return (state.ContainsKey(IdName) ? state : state.With(IdName, id)).With(TimeoutsBlock.Name, timeouts).WithoutNulls();
    }

    public static string Id(MapValue state) => state.Text(IdName) ?? "";

    public static MapValue Hidden(MapValue outputs) =>
        new(outputs.Entries.RemoveRange(outputs.Keys.Where(key => !key.StartsWith(HiddenPrefix, StringComparison.Ordinal))));

    /// <summary>
    /// What a read tells: the live value where there is one, else the stored one, which a read keeps if the service doesn't tell it.
    /// </summary>
    public static MapValue Fill(MapValue live, MapValue stored)
    {
        var filled = live;
        foreach (var (key, value) in stored.Entries)
        {
            filled = (live[key].WithoutSecret(), value.WithoutSecret()) switch
            {
                (NullValue, _) => filled.With(key, value),
                (MapValue liveMembers, MapValue storedMembers) => filled.With(key, Fill(liveMembers, storedMembers)),
                _ => filled,
            };
        }

        return filled;
    }

    /// <summary>The stored inputs and, where they have none, those declared ones that the state has already.</summary>
    public static MapValue Adopt(MapValue stored, MapValue declared, MapValue state)
    {
        var adopted = stored;
        foreach (var (key, value) in declared.Entries)
        {
            adopted = (stored[key].WithoutSecret(), value.WithoutSecret(), state[key]) switch
            {
                (NullValue, var given, var live) when given.Equals(live) => adopted.With(key, value),
                (NullValue, MapValue given, MapValue live) => adopted.With(key, Adopt(MapValue.Empty, given, live)),
                (MapValue before, MapValue given, MapValue live) => adopted.With(key, Adopt(before, given, live)),
                _ => adopted,
            };
        }

        return adopted;
    }

    private static MapValue Only(ObjectSchema schema, MapValue values) =>
        new(values.Entries.RemoveRange(values.Keys.Where(key => schema[key] is null)));
}
