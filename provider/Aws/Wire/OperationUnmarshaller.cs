using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace WorkSpacesProvider.Aws;

/// <summary>Reads an answer. Start, stop and terminate may answer with an empty body or with <c>{}</c>; both mean the same.</summary>
internal sealed class OperationUnmarshaller<T>(JsonTypeInfo<T> type) : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var body = ReadBody(input);
        var json = body.Length == 0 ? "{}"u8 : body;
        var value = JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The answer is null.");
        return new OperationResponse<T> { Body = value };
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        RefusedRequestException.Read(ReadBody(input), input.ResponseData, statusCode);

    private static ReadOnlySpan<byte> ReadBody(JsonUnmarshallerContext input)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        return body.GetBuffer().AsSpan(0, (int)body.Length);
    }
}
