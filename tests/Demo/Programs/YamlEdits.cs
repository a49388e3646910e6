namespace WorkSpacesProvider.Demo.Programs;

/// <summary>The story in examples/yaml.</summary>
internal static class YamlEdits
{
    private const string Program = "Pulumi.yaml";

    public static StoryEdits Story { get; } = new(
        FasterCalls: [new("Pulumi.dev.yaml", "aws-workspaces:region: us-east-1", "aws-workspaces:region: us-east-1\n  aws-workspaces:requestsPerSecond: 20")],
        Mistakes:
        [
            new(Program, "poolName: office", "poolName: -office"),
            new(Program, "bundleId: ${bundleId}", "bundleId: ami-0abcd1234"),
            new(Program, "disconnectTimeoutInSeconds: 900", "disconnectTimeoutInSeconds: 30"),
        ],
        MistakenNames: ["poolName", "bundleId", "disconnectTimeoutInSeconds"],
        Description:
        [
            new(Program, "description: Office desktops", "description: Desktops of the front office"),
            new(Program, "newest-image: ${newestImage.imageId}", "newest-image: ${newestImage.imageId}\n        stage: production"),
        ],
        RunningMode: [new(Program, "default: AUTO_STOP", "default: ALWAYS_ON")],
        Name: [new(Program, "poolName: office", "poolName: front-office")],
        Kiosk:
        [
            new(Program, "\noutputs:", """

                  kiosk:
                    type: aws-workspaces:WorkspacesPool
                    properties:
                      poolName: kiosk
                      description: Made in the console years ago
                      bundleId: wsb-officenext
                      directoryId: wsd-pools00002
                      capacity:
                        desiredUserSessions: 3
                      runningMode: AUTO_STOP

                outputs:
                """),
        ]);
}
