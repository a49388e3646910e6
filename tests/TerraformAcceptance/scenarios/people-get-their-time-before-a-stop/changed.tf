resource "workspaces_pool" "office" {
  pool_name    = "office"
  bundle_id    = "wsb-office2022"
  directory_id = "wsd-pools00002"
  capacity     = { desired_user_sessions = 2 }
  stop_policy = {
    active_sessions          = "WAIT"
    drain_timeout_in_seconds = 3
  }
}
