using System.Text.Json;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pulumi.Configuration;

/// <summary>
/// The provider's configuration as the engine sent it, and what it means. Stack configuration is always text; explicit providers
/// send native values or, from most SDKs, JSON text for everything that is no string. So text under a key whose type is no string is JSON.
/// </summary>
/// <param name="Given">As it came, the engine's own keys included.</param>
/// <param name="Values">Native values of the provider's keys.</param>
/// <param name="Failures">What could not be read.</param>
internal sealed record ReceivedConfiguration(MapValue Given, MapValue Values, IReadOnlyList<CheckFailure> Failures)
{
    public static ReceivedConfiguration Read(PackageSchema schema, MapValue given)
    {
        var values = MapValue.Empty;
        var failures = new List<CheckFailure>();
        foreach (var (key, value) in given.Entries.Where(entry => !IsOfEngine(entry.Key)))
        {
            try
            {
                values = values.With(key, Native(schema.Configuration[key]?.Type, key, value));
            }
            catch (JsonException)
            {
                // The text is left out: the engine has stripped the mark of a secret from it.
                failures.Add(new CheckFailure(key, NoJson(schema, key)));
            }
            catch (ProviderException malformed)
            {
                failures.Add(new CheckFailure(key, malformed.Message));
            }
        }

        return new ReceivedConfiguration(given, values, failures);
    }

    /// <summary>True for a key that came as JSON text.</summary>
    public bool IsText(string key) => Given[key].WithoutSecret() is StringValue && Values[key].WithoutSecret() is not StringValue;

    /// <summary>
    /// The checked values in the representation that came in, which the engine stores and compares. Defaults are added as they are,
    /// and text that holds a secret is secret as a whole.
    /// </summary>
    public MapValue Represent(MapValue checkedValues)
    {
        var represented = Given;
        foreach (var (key, value) in checkedValues.Entries)
        {
            var kept = IsText(key) ? Given[key] : value;
            represented = represented.With(key, value.ContainsSecret && !kept.ContainsSecret ? kept.AsSecret() : kept);
        }

        return represented;
    }

    /// <summary>The engine's own: the SDK's version and download address, and whatever starts with two underscores.</summary>
    private static bool IsOfEngine(string key) => key is "version" or "pluginDownloadURL" || key.StartsWith("__", StringComparison.Ordinal);

    private static PropertyValue Native(TypeSchema? type, string key, PropertyValue value)
    {
        if (IsString(type) || value.WithoutSecret() is not StringValue text)
            return value;

        var parsed = JsonText.Parse(text.Value, PropertyPath.Of(key));
        return value is SecretValue ? parsed.AsSecret() : parsed;
    }

    /// <summary>A key that the schema doesn't know stays as it is, for the check to name it.</summary>
    private static bool IsString(TypeSchema? type) =>
        type is null or AnyType or PrimitiveType { Kind: PrimitiveKind.String } or EnumType { Underlying.Kind: PrimitiveKind.String };

    private static string NoJson(PackageSchema schema, string key)
    {
        var type = schema.Configuration[key]!.Type;
        var example = type switch
        {
            PrimitiveType { Kind: PrimitiveKind.Boolean } => "true",
            PrimitiveType or EnumType => "3",
            ListType => "'[\"a\", \"b\"]'",
            _ => "'{\"key\": \"value\"}'",
        };
        return $"{key} holds text that isn't JSON; it must be {type.Article}, e.g. `pulumi config set {schema.Name}:{key} {example}`.";
    }
}
