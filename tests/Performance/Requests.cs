using Google.Protobuf;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Performance;

/// <summary>A pool with every input set, as the engine would send it.</summary>
internal static class Requests
{
    public const string Type = "aws-workspaces:index:WorkspacesPool";
    public const string Urn = $"urn:pulumi:dev::desktops::{Type}::support";

    public static CheckRequest Check() => new()
    {
        Urn = Urn,
        Name = "support",
        Type = Type,
        News = Inputs(),
        Olds = new Struct(),
        RandomSeed = ByteString.CopyFrom(new byte[32]),
    };

    public static DiffRequest Diff()
    {
        var news = Inputs();
        news.Fields["runningMode"] = Value.ForString("AUTO_STOP");
        return new DiffRequest { Id = "wspool-0abcd1234", Urn = Urn, Name = "support", Type = Type, OldInputs = Inputs(), Olds = Inputs(), News = news };
    }

    public static UpdateRequest Update(string id, Struct oldInputs, Struct olds, Struct news) => new()
    {
        Id = id,
        Urn = Urn,
        Name = "support",
        Type = Type,
        OldInputs = oldInputs,
        Olds = olds,
        News = news,
    };

    /// <summary>The configuration for an emulator, with its first key pair.</summary>
    public static ConfigureRequest Configure(Uri endpoint) => new()
    {
        AcceptSecrets = true,
        Args = new Struct
        {
            Fields =
            {
                ["endpoint"] = Value.ForString(endpoint.ToString()),
                ["region"] = Value.ForString("us-east-1"),
                ["accessKey"] = Value.ForString(EmulatorCredential.Defaults[0].AccessKeyId),
                ["secretKey"] = Value.ForString(EmulatorCredential.Defaults[0].SecretAccessKey),
            },
        },
    };

    public static Struct Inputs(string poolName)
    {
        var inputs = Inputs();
        inputs.Fields["poolName"] = Value.ForString(poolName);
        return inputs;
    }

    public static Struct Inputs() => JsonParser.Default.Parse<Struct>(
        """
        {
          "poolName": "support", "description": "The support desk", "bundleId": "wsb-office2022", "directoryId": "wsd-pools00001",
          "capacity": { "desiredUserSessions": 2 }, "runningMode": "ALWAYS_ON",
          "timeoutSettings": { "disconnectTimeoutInSeconds": 900, "idleDisconnectTimeoutInSeconds": 0, "maxUserDurationInSeconds": 57600 },
          "applicationSettings": { "status": "ENABLED", "settingsGroup": "support" },
          "tags": { "team": "support", "cost": "4711" }
        }
        """);
}
