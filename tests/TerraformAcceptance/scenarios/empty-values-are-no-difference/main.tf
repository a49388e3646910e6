resource "workspaces_pool" "office" {
  pool_name            = "office"
  description          = null
  bundle_id            = "wsb-office2022"
  directory_id         = "wsd-pools00001"
  capacity             = { desired_user_sessions = "2" }
  desired_state        = "STOPPED"
  running_mode         = null
  timeout_settings     = {}
  application_settings = null
  stop_policy          = {}
  tags                 = {}

  timeouts {}
}
