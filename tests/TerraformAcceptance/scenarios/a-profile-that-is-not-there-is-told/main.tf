data "workspaces_bundles" "all" {
}
