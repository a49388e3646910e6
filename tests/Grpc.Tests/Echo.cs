using System.Text;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>The methods of the service that the tests serve and call.</summary>
internal static class Echo
{
    public const string Service = "test.Echo";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static readonly Marshaller<string> Text = new(StrictUtf8.GetBytes, bytes => StrictUtf8.GetString(bytes.Span));

    public static readonly Marshaller<byte[]> Bytes = new(bytes => bytes, bytes => bytes.ToArray());

    public static readonly Method<string, string> Call = new(MethodType.Unary, Service, "Call", Text, Text);

    public static readonly Method<byte[], byte[]> CallBytes = new(MethodType.Unary, Service, "CallBytes", Bytes, Bytes);

    public static readonly Method<string, string> Chat = new(MethodType.DuplexStreaming, Service, "Chat", Text, Text);

    public static readonly Method<string, string> Stream = new(MethodType.ServerStreaming, Service, "Stream", Text, Text);
}
