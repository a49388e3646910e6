resource "workspaces_pool" "office" {
  bundle_id = "wsb-office2022"
  capacity  = { desired_user_sessions = "many" }
  colour    = "blue"
}
