resource "workspaces_pool" "adopted" {
  pool_name    = "legacy"
  description  = "Made in the console"
  bundle_id    = "wsb-office2022"
  directory_id = "wsd-pools00001"
  capacity     = { desired_user_sessions = 4 }
  running_mode = "ALWAYS_ON"
  tags         = { team = "it" }
}
