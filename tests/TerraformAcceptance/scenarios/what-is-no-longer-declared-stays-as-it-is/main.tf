resource "workspaces_pool" "office" {
  pool_name     = "office"
  bundle_id     = "wsb-office2022"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = 2 }
  desired_state = "STOPPED"
  running_mode  = "ALWAYS_ON"
  timeout_settings = {
    disconnect_timeout_in_seconds = 600
  }
  application_settings = {
    status         = "ENABLED"
    settings_group = "office"
  }
  tags = { team = "it" }
}
