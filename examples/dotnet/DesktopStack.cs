using Pulumi;
using Pulumi.AwsWorkspaces;
using Pulumi.AwsWorkspaces.Inputs;

namespace Desktops;

/// <summary>A pool of WorkSpaces, with the image that it comes from.</summary>
public class DesktopStack : Stack
{
    public DesktopStack()
    {
        var config = new Config();

        var newestImage = GetWorkspaceImage.Invoke(new()
        {
            NameRegex = "^office-",
            OperatingSystemType = OperatingSystemType.Windows,
            States = { ImageState.Available },
            MostRecent = true,
        });

        var office = new WorkspacesPool("office", new()
        {
            Description = "Office desktops",
            BundleId = config.Get("bundleId") ?? "wsb-office2022",
            DirectoryId = config.Get("directoryId") ?? "wsd-pools00001",
            Capacity = new CapacityArgs { DesiredUserSessions = config.GetInt32("sessions") ?? 5 },
            RunningMode = config.Get("runningMode") == "ALWAYS_ON" ? RunningMode.AlwaysOn : RunningMode.AutoStop,
            TimeoutSettings = new TimeoutSettingsArgs
            {
                DisconnectTimeoutInSeconds = 900,
                IdleDisconnectTimeoutInSeconds = 1800,
            },
            StopPolicy = new StopPolicyArgs
            {
                ActiveSessions = ActiveSessionsPolicy.Wait,
                DrainTimeoutInSeconds = 600,
            },
            Tags = { ["newest-image"] = newestImage.Apply(image => image.ImageId) },
        }, new CustomResourceOptions
        {
            // An autoscaler owns the size from the first day on.
            IgnoreChanges = { "capacity.desiredUserSessions" },
        });

        PoolId = office.PoolId;
        State = office.State;
        NewestImage = newestImage.Apply(image => image.Name);
    }

    [Output]
    public Output<string> PoolId { get; set; }

    [Output]
    public Output<string> State { get; set; }

    [Output]
    public Output<string?> NewestImage { get; set; }
}
