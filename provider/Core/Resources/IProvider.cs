using System.Diagnostics.CodeAnalysis;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <summary>What a front end serves: a package of resources and functions under one configuration.</summary>
public interface IProvider
{
    /// <summary>The package's name, <c>aws-workspaces</c>.</summary>
    string Name { get; }

    /// <summary>The package's version, a semantic version without a leading v.</summary>
    string Version { get; }

    /// <summary>schema.json as it was written, UTF-8. Reading it costs nothing: it is not parsed.</summary>
    ReadOnlyMemory<byte> SchemaJson { get; }

    /// <summary>The same, parsed at the first use.</summary>
    PackageSchema Schema { get; }

    /// <summary>Checks the configuration: types, unknown keys, ranges; fills in defaults. Reaches no network. Values are native, not JSON text.</summary>
    CheckResult CheckConfiguration(MapValue configuration);

    /// <summary>Compares two checked configurations. A change replaces only if the old resources would be out of reach.</summary>
    DiffResult DiffConfiguration(MapValue oldConfiguration, MapValue newConfiguration);

    /// <summary>Takes the configuration for all operations that follow; may be called again. Reaches no network.</summary>
    /// <exception cref="ProviderException">A value is wrong.</exception>
    void Configure(MapValue configuration);

    bool TryGetResource(string token, [NotNullWhen(true)] out IResource? resource);

    bool TryGetFunction(string token, [NotNullWhen(true)] out IFunction? function);
}
