using System.Diagnostics.CodeAnalysis;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pulumi.Tests.Fakes;

/// <summary>A package "acme" with one resource and one function whose behaviour each test sets.</summary>
internal sealed class FakeProvider : IProvider
{
    private static readonly ReadOnlyMemory<byte> Json =
        """
        {
          "name": "acme",
          "version": "1.2.3",
          "provider": {
            "inputProperties": {
              "region": { "type": "string" },
              "braces": { "type": "string" },
              "retries": { "type": "integer" },
              "fips": { "type": "boolean" },
              "accounts": { "type": "array", "items": { "type": "string" } },
              "role": { "type": "object", "additionalProperties": { "type": "string" } },
              "secretKey": { "type": "string", "secret": true },
              "account": { "type": "string", "description": "The account." }
            },
            "requiredInputs": ["account"]
          },
          "resources": {
            "acme:index:Widget": {
              "inputProperties": { "name": { "type": "string" }, "size": { "type": "integer" }, "tags": { "type": "object" } },
              "properties": {
                "name": { "type": "string" },
                "size": { "type": "integer" },
                "tags": { "type": "object" },
                "arn": { "type": "string" },
                "password": { "type": "string", "secret": true }
              }
            }
          },
          "functions": {
            "acme:index:getWidget": { "outputs": { "properties": { "token": { "type": "string", "secret": true } } } }
          }
        }
        """u8.ToArray();

    public string Name => "acme";

    public string Version => "1.2.3";

    public ReadOnlyMemory<byte> SchemaJson => Json;

    public PackageSchema Schema => field ??= PackageSchema.Parse(Json);

    public FakeResource Widget { get; } = new();

    public FakeFunction GetWidget { get; } = new();

    public MapValue? Configuration { get; private set; }

    public Func<MapValue, CheckResult> OnCheckConfiguration { get; set; } = configuration => new CheckResult(configuration, []);

    public Func<MapValue, MapValue, DiffResult> OnDiffConfiguration { get; set; } =
        (old, @new) => new DiffResult(StructuralDiff.Compare(old, @new), DeleteBeforeReplace: false, []);

    public CheckResult CheckConfiguration(MapValue configuration) => OnCheckConfiguration(configuration);

    public DiffResult DiffConfiguration(MapValue oldConfiguration, MapValue newConfiguration) =>
        OnDiffConfiguration(oldConfiguration, newConfiguration);

    public void Configure(MapValue configuration) => Configuration = configuration;

    public bool TryGetResource(string token, [NotNullWhen(true)] out IResource? resource)
    {
        resource = token == Widget.Token ? Widget : null;
        return resource is not null;
    }

    public bool TryGetFunction(string token, [NotNullWhen(true)] out IFunction? function)
    {
        function = token == GetWidget.Token ? GetWidget : null;
        return function is not null;
    }
}
