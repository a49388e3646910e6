resource "workspaces_pool" "office" {
  pool_name    = "office of Berlin"
  bundle_id    = "bundle-1"
  directory_id = "wsd-pools00001"
  capacity     = { desired_user_sessions = -1 }
  running_mode = "SOMETIMES"

  timeouts {
    create = "soon"
  }
}
