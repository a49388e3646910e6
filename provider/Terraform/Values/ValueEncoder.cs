using System.Diagnostics;
using System.Globalization;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>
/// Writes values in Terraform's MessagePack. Marks of secrets are left out: Terraform hides what the schema calls sensitive, and follows
/// what comes from a sensitive value by itself.
/// </summary>
internal static class ValueEncoder
{
    /// <exception cref="ProviderException">The value is none of the type, which is a bug in the provider.</exception>
    public static byte[] Encode(TypeConstraint type, PropertyValue value)
    {
        var writer = new MessagePackWriter();
        Encode(writer, type, value, PropertyPath.Root);
        return writer.Written.ToArray();
    }

    private static void Encode(MessagePackWriter writer, TypeConstraint type, PropertyValue marked, PropertyPath path)
    {
        var value = marked.WithoutSecret();
        switch (type, value)
        {
            case (_, NullValue):
                writer.WriteNil();
                break;

            case (_, UnknownValue):
                writer.WriteUnknown();
                break;

            case (PrimitiveConstraint { Type: PrimitiveType.String }, StringValue text):
                writer.WriteString(text.Value);
                break;

            case (PrimitiveConstraint { Type: PrimitiveType.Bool }, BoolValue boolean):
                writer.WriteBoolean(boolean.Value);
                break;

            case (PrimitiveConstraint { Type: PrimitiveType.Number }, NumberValue number):
                Number(writer, number);
                break;

            case (ListConstraint list, ListValue items):
                Items(writer, _ => list.Items, items, path);
                break;

            case (SetConstraint set, ListValue items):
                Items(writer, _ => set.Items, items, path);
                break;

            case (TupleConstraint tuple, ListValue items) when items.Items.Length == tuple.Items.Length:
                Items(writer, index => tuple.Items[index], items, path);
                break;

            case (MapConstraint map, MapValue entries):
                writer.WriteMapHeader(entries.Count);
                foreach (var (key, entry) in entries.Entries)
                {
                    writer.WriteString(key);
                    Encode(writer, map.Values, entry, path.Append(key));
                }

                break;

            case (ObjectConstraint @object, MapValue members):
                writer.WriteMapHeader(@object.Members.Length);
                foreach (var member in @object.Members)
                {
                    writer.WriteString(member.WireName);
                    Encode(writer, member.Type, members[member.Name], path.Append(member.Name));
                }

                break;

            case (DynamicConstraint, _):
                var inferred = DynamicType.Of(value);
                writer.WriteArrayHeader(2);
                writer.WriteBinary(TypeJson.Write(inferred));
                Encode(writer, inferred, value, path);
                break;

            default:
                throw new ProviderException(
                    ErrorKind.Internal, $"'{path}' of a result has another type than the schema says, which is a bug in the provider; please report it.");
        }
    }

    private static void Items(MessagePackWriter writer, Func<int, TypeConstraint> typeAt, ListValue items, PropertyPath path)
    {
        writer.WriteArrayHeader(items.Items.Length);
        for (var i = 0; i < items.Items.Length; i++)
        {
            Encode(writer, typeAt(i), items.Items[i], path.Append(i));
        }
    }

    /// <summary>A fraction goes as decimal text: as a double, the host would take it for the binary fraction next to what was meant.</summary>
    private static void Number(MessagePackWriter writer, NumberValue number)
    {
        if (number.Literal is { } digits)
            writer.WriteString(digits);
        else if (double.IsInteger(number.Value) && Math.Abs(number.Value) < long.MaxValue)
            writer.WriteInteger((long)number.Value);
        else if (double.IsFinite(number.Value))
            writer.WriteString(number.Value.ToString("R", CultureInfo.InvariantCulture));
        else if (double.IsNaN(number.Value))
            throw new UnreachableException("Terraform has no number that is none.");
        else
            writer.WriteDouble(number.Value);
    }
}
