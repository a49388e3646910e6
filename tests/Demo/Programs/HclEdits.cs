namespace WorkSpacesProvider.Demo.Programs;

/// <summary>The story in examples/terraform.</summary>
internal static class HclEdits
{
    private const string Program = "main.tf";

    public static StoryEdits Story { get; } = new(
        FasterCalls: [new(Program, "provider \"workspaces\" {\n", "provider \"workspaces\" {\n  requests_per_second = 20\n\n")],
        Mistakes:
        [
            new(Program, "pool_name    = \"office\"", "pool_name    = \"-office\""),
            new(Program, "bundle_id    = var.bundle_id", "bundle_id    = \"ami-0abcd1234\""),
            new(Program, "  disconnect_timeout_in_seconds      = 900", "  disconnect_timeout_in_seconds      = 30"),
        ],
        MistakenNames: ["pool_name", "bundle_id", "disconnect_timeout_in_seconds"],
        Description:
        [
            new(Program, "description  = \"Office desktops\"", "description  = \"Desktops of the front office\""),
            new(Program, "image_id }", "image_id, stage = \"production\" }"),
        ],
        RunningMode: [new("variables.tf", "default     = \"AUTO_STOP\"", "default     = \"ALWAYS_ON\"")],
        Name:
        [
            new(Program, "pool_name    = \"office\"", "pool_name    = \"front-office\""),
            new(Program, "  lifecycle {\n", "  lifecycle {\n    create_before_destroy = true\n\n"),
        ],
        Kiosk:
        [
            new(Program, "resource \"workspaces_pool\" \"office\" {", """
                resource "workspaces_pool" "kiosk" {
                  pool_name    = "kiosk"
                  description  = "Made in the console years ago"
                  bundle_id    = "wsb-officenext"
                  directory_id = "wsd-pools00002"
                  running_mode = "AUTO_STOP"
                  capacity     = { desired_user_sessions = 3 }
                }

                resource "workspaces_pool" "office" {
                """),
        ]);
}
