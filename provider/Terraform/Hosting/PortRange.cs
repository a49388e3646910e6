namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>The ports from the first to the last, both included. An empty or absent range is any port that the system chooses.</summary>
internal sealed record PortRange(int First, int Last)
{
    private const int AnyPort = 0;

    public static PortRange Any { get; } = new(AnyPort, AnyPort);

    public IEnumerable<int> Ports => First > 0 && First <= Last ? Enumerable.Range(First, Last - First + 1) : [AnyPort];
}
