import * as pulumi from "@pulumi/pulumi";
import * as workspaces from "@pulumi/aws-workspaces";

const config = new pulumi.Config();

const image = workspaces.getWorkspaceImageOutput({
    nameRegex: "^office-",
    operatingSystemType: workspaces.OperatingSystemType.Windows,
    states: [workspaces.ImageState.Available],
    mostRecent: true,
});

const office = new workspaces.WorkspacesPool("office", {
    description: "Office desktops",
    bundleId: config.get("bundleId") ?? "wsb-office2022",
    directoryId: config.get("directoryId") ?? "wsd-pools00001",
    capacity: { desiredUserSessions: config.getNumber("sessions") ?? 5 },
    runningMode: config.get("runningMode") === "ALWAYS_ON" ? workspaces.RunningMode.AlwaysOn : workspaces.RunningMode.AutoStop,
    timeoutSettings: { disconnectTimeoutInSeconds: 900, idleDisconnectTimeoutInSeconds: 1800 },
    stopPolicy: { activeSessions: workspaces.ActiveSessionsPolicy.Wait, drainTimeoutInSeconds: 600 },
    tags: { "newest-image": image.imageId },
}, {
    // An autoscaler owns the size from the first day on.
    ignoreChanges: ["capacity.desiredUserSessions"],
});

export const poolId = office.poolId;
export const state = office.state;
export const newestImage = image.name;
