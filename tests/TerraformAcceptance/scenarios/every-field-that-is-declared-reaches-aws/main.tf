resource "workspaces_pool" "office" {
  pool_name     = "office"
  description   = "The office of Berlin"
  bundle_id     = "wsb-officenext"
  directory_id  = "wsd-pools00001"
  region        = "us-east-1"
  running_mode  = "ALWAYS_ON"
  desired_state = "RUNNING"

  capacity = {
    desired_user_sessions = 3
  }

  timeout_settings = {
    disconnect_timeout_in_seconds      = 600
    idle_disconnect_timeout_in_seconds = 0
    max_user_duration_in_seconds       = 36000
  }

  application_settings = {
    status         = "ENABLED"
    settings_group = "office/berlin"
  }

  stop_policy = {
    active_sessions          = "WAIT"
    drain_timeout_in_seconds = 600
  }

  tags = {
    team          = "it"
    "cost center" = "4711"
  }

  timeouts {
    create = "1h30m"
    update = "90m"
    delete = "3600s"
  }
}
