resource "workspaces_pool" "office" {
  pool_name    = "office"
  bundle_id    = "wsb-office2022"
  directory_id = "wsd-pools00001"
  capacity     = { desired_user_sessions = 2 }
}
