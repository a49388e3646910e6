using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Configuration;
using WorkSpacesProvider.Pulumi.Values;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>CheckConfig, DiffConfig and Configure.</summary>
internal sealed class ConfigurationCalls(ProviderSession session)
{
    private const string MissingKeysName = "pulumirpc.ConfigureErrorMissingKeys";

    public Task<Rpc.CheckResponse> CheckConfigAsync(Rpc.CheckRequest request, ServerCallContext call)
    {
        var configuration = Read(ValueDecoder.Decode(request.News));
        var result = session.Provider.CheckConfiguration(configuration.Values);
        return Task.FromResult(new Rpc.CheckResponse
        {
            Inputs = ValueEncoder.Encode(configuration.Represent(result.Inputs)),
            Failures = { CheckMapping.Failures([.. configuration.Failures, .. result.Failures]) },
        });
    }

    /// <summary>What can't be read is compared by nobody here: CheckConfig has refused it, or it is gone with the old configuration.</summary>
    public Task<Rpc.DiffResponse> DiffConfigAsync(Rpc.DiffRequest request, ServerCallContext call)
    {
        var old = Read(ValueDecoder.Decode(request.OldInputs ?? request.Olds));
        var declared = Read(ValueDecoder.Decode(request.News));
        var diff = session.Provider.DiffConfiguration(old.Values, declared.Values);
        return Task.FromResult(DiffMapping.ToResponse(
            ConfigurationDiff.Fit(diff, old, declared, DiffMapping.IgnoreChanges(request.IgnoreChanges))));
    }

    public Task<Rpc.ConfigureResponse> ConfigureAsync(Rpc.ConfigureRequest request, ServerCallContext call)
    {
        session.Open();
        var configuration = Read(request.Args is { } args ? ValueDecoder.Decode(args) : Variables(request.Variables));
        if (configuration.Failures.Count > 0)
            throw new ProviderException(ErrorKind.InvalidArgument, string.Join(' ', configuration.Failures.Select(failure => failure.Reason)));
        if (UnknownValues.First(configuration.Values) is { } path)
        {
            throw new ProviderException(
                ErrorKind.InvalidArgument, $"The provider's '{path}' is unknown; configure the provider when its value is known.");
        }

        RequireRequired(configuration.Values);
        session.Provider.Configure(configuration.Values);
        session.MarkConfigured();
        return Task.FromResult(new Rpc.ConfigureResponse
        {
            AcceptSecrets = true,
            SupportsPreview = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
        });
    }

    private ReceivedConfiguration Read(MapValue given) => ReceivedConfiguration.Read(session.Provider.Schema, given);

    /// <summary>The form of old engines: <c>PACKAGE:config:KEY</c> and text. It passes the decoder so that unknowns are seen.</summary>
    private MapValue Variables(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var prefix = $"{session.Provider.Name}:config:";
        var given = new Struct();
        foreach (var (key, text) in variables.Where(variable => variable.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            given.Fields[key[prefix.Length..]] = new Google.Protobuf.WellKnownTypes.Value { StringValue = text };
        }

        return ValueDecoder.Decode(given);
    }

    /// <summary>The engine turns this detail into the command that sets the key.</summary>
    private void RequireRequired(MapValue values)
    {
        var missing = session.Provider.Schema.Configuration.Properties.Values
            .Where(property => IsMissing(property, values))
            .Select(property => new Rpc.ConfigureErrorMissingKeys.Types.MissingKey
            {
                Name = $"{session.Provider.Name}:{property.Name}",
                Description = property.Description,
            })
            .ToList();
        if (missing.Count == 0)
            return;

        var names = string.Join(", ", missing.Select(key => key.Name));
        throw StatusDetails.Error(
            StatusCode.InvalidArgument,
            $"The provider's configuration lacks {names}; set it with `pulumi config set`.",
            MissingKeysName,
            new Rpc.ConfigureErrorMissingKeys { MissingKeys = { missing } });
    }

    private static bool IsMissing(PropertySchema property, MapValue values) =>
        property is { IsRequired: true, Default: null, DefaultEnvironment.Count: 0 } && values[property.Name].IsNull;
}
