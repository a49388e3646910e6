namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>How long each operation may take, in seconds; 0 leaves it to the provider.</summary>
internal sealed record CustomTimeouts(double Create = 0, double Update = 0, double Delete = 0, double Read = 0);
