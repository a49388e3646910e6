using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using WorkSpacesProvider.Acceptance.Stories;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Acceptance.PoolErrors;

/// <summary>
/// One provider process makes a pool for each error code, all at once; each pool is named after the code that keeps it in STARTING. Once
/// every code that can heal was shown, the failures end.
/// </summary>
public sealed class PoolErrorStage : IAsyncLifetime
{
    private const string PoolType = "aws-workspaces:index:WorkspacesPool";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, string> _failures = new(StringComparer.Ordinal);
    private IReadOnlyList<LogLine> _lines = [];

    internal IReadOnlyList<ApiCall> Calls { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var codes = PoolErrorCodes.All;
        await using var world = await StoryWorld.StartAsync(JsonNode.Parse("""{ "switches": { "pool-quota": 0 } }""")!.AsObject());
        foreach (var code in codes.CannotHeal.Concat(codes.CanHeal))
        {
            await world.Control.AddProvisioningFailureAsync(new JsonObject
            {
                ["poolName"] = code,
                ["holdsStarting"] = true,
                ["errors"] = new JsonArray(new JsonObject { ["ErrorCode"] = code, ["ErrorMessage"] = Words(code) }),
            });
        }

        var program = StoryProgram.Make([], world.DefaultConfig);
        var (session, _) = await world.Sessions.OpenAsync(Urns.OfProvider(program), new Struct(), program.Config);
        var curable = codes.CanHeal.Select(code => CreateAsync(session, program, code)).ToList();
        await Task.WhenAll(codes.CannotHeal.Select(code => CreateAsync(session, program, code)));
        await WhenShownAsync(session, codes.CanHeal);
        await world.Control.EndProvisioningFailuresAsync();
        await Task.WhenAll(curable);

        _lines = session.Engine.Lines;
        Calls = await world.Control.CallsAsync();
        await world.Sessions.StopAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What AWS says beside the code.</summary>
    internal static string Words(string code) => $"AWS's words on {code}";

    /// <summary>Why the creation of the code's pool failed; null when it succeeded.</summary>
    internal string? FailureOf(string code) => _failures.GetValueOrDefault(code);

    /// <summary>What the user was told about the code's pool.</summary>
    internal IEnumerable<string> LinesOf(string code) => _lines.Where(line => Urns.Name(line.Urn) == code).Select(line => line.Message);

    private async Task CreateAsync(ProviderSession session, StackProgram program, string code)
    {
        var inputs = JsonNode.Parse("""{ "description": "x", "bundleId": "wsb-office2022", "directoryId": "wsd-pools00001", "capacity": { "desiredUserSessions": 2 } }""")!.AsObject();
        inputs["poolName"] = code;
        try
        {
            await session.Client.CreateAsync(new CreateRequest
            {
                Urn = Urns.Of(program, PoolType, code),
                Name = code,
                Type = PoolType,
                Properties = StoryValues.ToStruct(inputs),
            });
        }
        catch (RpcException failed)
        {
            _failures[code] = InitFailure.Of(failed) is { Id.Length: > 0 } half ? string.Join('\n', half.Reasons) : $"The pool was lost: {failed.Status.Detail}";
        }
    }

    private async Task WhenShownAsync(ProviderSession session, IReadOnlyList<string> codes)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!codes.All(code => session.Engine.Lines.Any(line => line.Message.Contains($"AWS reports {code},", StringComparison.Ordinal))))
        {
            Assert.All(codes, code => Assert.Null(FailureOf(code)));
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"Not all of {string.Join(", ", codes)} are shown while waiting.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
