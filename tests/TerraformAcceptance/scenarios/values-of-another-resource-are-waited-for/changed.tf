resource "terraform_data" "facts" {
  input = { city = "paris", seats = 3 }
}

resource "workspaces_pool" "office" {
  pool_name     = "pool-of-${terraform_data.facts.output.city}"
  description   = terraform_data.facts.output.city
  bundle_id     = "wsb-office2022"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = terraform_data.facts.output.seats }
  desired_state = "STOPPED"

  timeout_settings = {
    disconnect_timeout_in_seconds = 600
  }

  tags = {
    team  = terraform_data.facts.output.city
    stage = "test"
  }
}

resource "terraform_data" "id" {
  input = workspaces_pool.office.id
}
