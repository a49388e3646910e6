using System.Diagnostics.CodeAnalysis;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Tests.Fakes;

/// <summary>A package "acme-gadgets" with one resource and one function whose behaviour each test sets.</summary>
internal sealed class FakeProvider : IProvider
{
    private static readonly ReadOnlyMemory<byte> Json =
        """
        {
          "name": "acme-gadgets",
          "version": "1.2.3",
          "provider": {
            "inputProperties": {
              "region": { "type": "string" },
              "secretKey": { "type": "string", "secret": true },
              "role": { "$ref": "#/types/acme-gadgets:index:Role" }
            }
          },
          "types": {
            "acme-gadgets:index:Role": { "type": "object", "required": ["roleArn"], "properties": { "roleArn": { "type": "string" }, "policy": { "type": "string" } } },
            "acme-gadgets:index:Size": { "type": "object", "required": ["maxUsers"], "properties": { "maxUsers": { "type": "integer" }, "minUsers": { "type": "integer" } } },
            "acme-gadgets:index:Port": { "type": "object", "required": ["number"], "properties": { "number": { "type": "integer" }, "name": { "type": "string" } } },
            "acme-gadgets:index:Mode": { "type": "string", "enum": [{ "value": "FAST" }, { "value": "SLOW" }] }
          },
          "resources": {
            "acme-gadgets:index:GadgetsWidget": {
              "description": "A widget with a maxUsers.\n\n{{% examples %}}\nfor others",
              "inputProperties": {
                "widgetName": { "type": "string", "willReplaceOnChanges": true, "description": "The name, see runningMode." },
                "label": { "type": "string", "default": "none" },
                "size": { "$ref": "#/types/acme-gadgets:index:Size" },
                "ports": { "type": "array", "items": { "$ref": "#/types/acme-gadgets:index:Port" } },
                "runningMode": { "$ref": "#/types/acme-gadgets:index:Mode" },
                "tags": { "type": "object", "additionalProperties": { "type": "string" } },
                "initialPassword": { "type": "string", "secret": true }
              },
              "requiredInputs": ["size"],
              "properties": {
                "widgetName": { "type": "string" },
                "label": { "type": "string" },
                "size": { "$ref": "#/types/acme-gadgets:index:Size" },
                "ports": { "type": "array", "items": { "$ref": "#/types/acme-gadgets:index:Port" } },
                "runningMode": { "$ref": "#/types/acme-gadgets:index:Mode" },
                "tags": { "type": "object", "additionalProperties": { "type": "string" } },
                "widgetArn": { "type": "string" },
                "state": { "type": "string" }
              }
            }
          },
          "functions": {
            "acme-gadgets:index:getGadgetWidgets": {
              "inputs": { "properties": { "nameRegex": { "type": "string" }, "mode": { "$ref": "#/types/acme-gadgets:index:Mode" } } },
              "outputs": { "properties": { "names": { "type": "array", "items": { "type": "string" } }, "nameRegex": { "type": "string" } } }
            }
          }
        }
        """u8.ToArray();

    public string Name => "acme-gadgets";

    public string Version => "1.2.3";

    public ReadOnlyMemory<byte> SchemaJson => Json;

    public PackageSchema Schema => field ??= PackageSchema.Parse(Json);

    public FakeResource Widget => field ??= new FakeResource(Schema.Resources["acme-gadgets:index:GadgetsWidget"]);

    public FakeFunction GetWidgets { get; } = new();

    public MapValue? Configuration { get; private set; }

    public Func<MapValue, CheckResult> OnCheckConfiguration { get; set; } = configuration => new CheckResult(configuration, []);

    public CheckResult CheckConfiguration(MapValue configuration) => OnCheckConfiguration(configuration);

    public DiffResult DiffConfiguration(MapValue oldConfiguration, MapValue newConfiguration) => DiffResult.None;

    public void Configure(MapValue configuration) => Configuration = configuration;

    public bool TryGetResource(string token, [NotNullWhen(true)] out IResource? resource)
    {
        resource = token == Widget.Token ? Widget : null;
        return resource is not null;
    }

    public bool TryGetFunction(string token, [NotNullWhen(true)] out IFunction? function)
    {
        function = token == GetWidgets.Token ? GetWidgets : null;
        return function is not null;
    }
}
