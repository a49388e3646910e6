using WorkSpacesProvider.Acceptance.Node;

namespace WorkSpacesProvider.Acceptance;

/// <summary>
/// An independent client: Node with Pulumi's own generated stubs drives the provider process. Each case of each script below js/
/// is one test. Without Node they are skipped.
/// </summary>
public sealed class NodePeerTests(NodePeer peer) : IClassFixture<NodePeer>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (script, name) in NodeScript.AllCases())
                cases.Add(script, name);
            return cases;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Pulumis_own_stubs_find(string script, string name)
    {
        Skip.If(peer.Missing is not null, peer.Missing);
        var result = await peer.ResultAsync(script, name);
        Assert.True(result.Ok, result.Detail);
    }
}
