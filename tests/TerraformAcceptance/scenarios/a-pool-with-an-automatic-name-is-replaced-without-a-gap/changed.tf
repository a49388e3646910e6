resource "terraform_data" "generation" {
  input = 2
}

resource "workspaces_pool" "office" {
  bundle_id     = "wsb-office2022"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = 2 }
  desired_state = "STOPPED"

  lifecycle {
    create_before_destroy = true
    replace_triggered_by  = [terraform_data.generation]
  }
}
