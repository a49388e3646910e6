resource "terraform_data" "image" {
  input = "next"
}

resource "workspaces_pool" "office" {
  pool_name     = "office"
  bundle_id     = "wsb-officenext"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = 2 }
  desired_state = "STOPPED"

  lifecycle {
    replace_triggered_by = [terraform_data.image]
  }
}
