using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>Credentials that stand in settings as they are.</summary>
internal static class EnvironmentCredentials
{
    public static AWSCredentials? Find(Func<string, string?> environment) =>
        Create(environment("AWS_ACCESS_KEY_ID"), environment("AWS_SECRET_ACCESS_KEY"), environment("AWS_SESSION_TOKEN"));

    /// <summary>Null unless there are both keys.</summary>
    public static AWSCredentials? Create(string? accessKey, string? secretKey, string? token)
    {
        if (string.IsNullOrEmpty(accessKey) || string.IsNullOrEmpty(secretKey))
            return null;

        return string.IsNullOrEmpty(token)
            ? new BasicAWSCredentials(accessKey, secretKey)
            : new SessionAWSCredentials(accessKey, secretKey, token);
    }
}
