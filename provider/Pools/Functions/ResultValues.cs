using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>Writes the members of AWS's records as values. What AWS leaves out stays out; only lists are always there.</summary>
internal static class ResultValues
{
    /// <summary>An object of what is there.</summary>
    public static MapValue Object(params IEnumerable<(string Key, PropertyValue Value)> members) => MapValue.Of(members).WithoutNulls();

    /// <summary>The record, written, or null where there is none.</summary>
    public static PropertyValue Optional<T>(T? record, Func<T, MapValue> write)
        where T : class => record is null ? PropertyValue.Null : write(record);

    public static PropertyValue Flag(bool? flag) => flag is null ? PropertyValue.Null : flag.Value;

    public static PropertyValue Number(int? number) => number is null ? PropertyValue.Null : number.Value;

    public static PropertyValue Time(DateTimeOffset? time) => time is null ? PropertyValue.Null : Rfc3339.Write(time.Value);

    public static ListValue List<T>(IEnumerable<T?> records, Func<T, MapValue> write)
        where T : class => ListValue.Of(records.OfType<T>().Select(record => (PropertyValue)write(record)));

    public static ListValue Texts(IEnumerable<string?> texts) => ListValue.Of(texts.OfType<string>().Select(text => (PropertyValue)text));
}
