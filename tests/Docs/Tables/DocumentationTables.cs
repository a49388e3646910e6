using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>The tables that pages can ask for.</summary>
internal static class DocumentationTables
{
    public static string Make(string name, JsonObject schema) => name switch
    {
        "configuration" => ConfigurationTable.Make(schema),
        "changes" => ChangeTable.Make(schema),
        "image-errors" => ImageErrorsTable.Make(),
        "pool-errors" => PoolErrorsTable.Make(),
        "types" => TypesTable.Make(schema),
        _ => throw new InvalidDataException($"There is no table '{name}'."),
    };
}
