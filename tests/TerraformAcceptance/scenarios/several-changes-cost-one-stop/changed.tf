resource "workspaces_pool" "office" {
  pool_name    = "office"
  bundle_id    = "wsb-officenext"
  directory_id = "wsd-pools00002"
  capacity     = { desired_user_sessions = 2 }
  running_mode = "AUTO_STOP"
  description  = "New"
  tags         = { team = "it" }
}
