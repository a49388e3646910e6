namespace WorkSpacesProvider.Aws;

/// <summary>Whose credentials are in use, as STS knows it.</summary>
/// <param name="Account">The account id, 12 digits.</param>
/// <param name="Arn">The ARN of the user or the assumed role.</param>
public sealed record CallerIdentity(string Account, string Arn);
