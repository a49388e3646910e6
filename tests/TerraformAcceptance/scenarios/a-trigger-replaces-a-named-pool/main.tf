resource "terraform_data" "image" {
  input = "2022"
}

resource "workspaces_pool" "office" {
  pool_name     = "office"
  bundle_id     = "wsb-office2022"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = 2 }
  desired_state = "STOPPED"

  lifecycle {
    replace_triggered_by = [terraform_data.image]
  }
}
