using System.Text;
using WorkSpacesProvider.Core.Schema;

namespace WorkSpacesProvider.Core.Tests.Support;

/// <summary>A schema with one of everything. It is read anew for each test: what one test read wrongly must not serve the next.</summary>
internal static class SampleSchema
{
    public static PackageSchema Package => Parse("""
        {
          "name": "sample",
          "version": "v1.2.3",
          "provider": {
            "inputProperties": {
              "region": { "type": "string", "description": "Where.", "defaultInfo": { "environment": ["FIRST_REGION", "SECOND_REGION"] }, "default": "nowhere" },
              "password": { "type": "string", "description": "The word.", "secret": true }
            },
            "requiredInputs": ["region"]
          },
          "types": {
            "sample:index:Size": {
              "type": "object",
              "description": "How big.",
              "required": ["width"],
              "properties": {
                "width": { "type": "integer", "description": "How wide. More words." },
                "unit": { "$ref": "#/types/sample:index:Unit", "description": "In what.", "default": "m" }
              }
            },
            "sample:index:Unit": { "type": "string", "enum": [{ "value": "m" }, { "value": "ft" }], "description": "A unit." },
            "sample:index:Level": { "type": "integer", "enum": [{ "value": 1 }, { "value": 2 }], "description": "A level." }
          },
          "resources": {
            "sample:index:Box": {
              "description": "A box.",
              "inputProperties": {
                "name": { "type": "string", "description": "What it is called. And why.", "willReplaceOnChanges": true },
                "size": { "$ref": "#/types/sample:index:Size", "description": "How big it is." },
                "fixedSize": { "$ref": "#/types/sample:index:Size", "description": "How big it stays.", "replaceOnChanges": true },
                "level": { "$ref": "#/types/sample:index:Level", "description": "How high." },
                "count": { "type": "integer", "description": "How many.", "default": 3 },
                "weight": { "type": "number", "description": "How heavy." },
                "open": { "type": "boolean", "description": "Whether it is open.", "deprecationMessage": "Boxes are always open." },
                "labels": { "type": "object", "additionalProperties": { "type": "string" }, "description": "What is on it." },
                "amounts": { "type": "object", "additionalProperties": { "type": "integer" }, "description": "How many of each." },
                "notes": { "type": "array", "items": { "type": "string" }, "description": "What was said." },
                "sizes": { "type": "array", "items": { "$ref": "#/types/sample:index:Size" }, "description": "Other sizes." },
                "extra": { "$ref": "pulumi.json#/Any", "description": "Whatever." },
                "key": { "type": "string", "description": "What opens it.", "secret": true }
              },
              "requiredInputs": ["name"],
              "properties": { "id2": { "type": "string", "description": "Its number." } },
              "required": ["id2"],
              "listInputs": { "properties": { "prefix": { "type": "string", "description": "How names begin." } }, "required": ["prefix"] }
            },
            "sample:index:Plain": { "inputProperties": { "free": { "type": "object", "description": "Texts." } } }
          },
          "functions": {
            "sample:index:getBox": {
              "description": "Finds a box.",
              "inputs": { "properties": { "name": { "type": "string", "description": "Its name, of `a-z _ . -`. And more." } }, "required": ["name"] },
              "outputs": { "properties": { "name": { "type": "string", "description": "Its name." }, "note": { "type": "string", "description": "A note." } }, "required": ["name"] }
            }
          }
        }
        """);

    public static ObjectSchema Box => Package.Resources["sample:index:Box"].Inputs;

    public static PackageSchema Parse(string json) => PackageSchema.Parse(Encoding.UTF8.GetBytes(json));
}
