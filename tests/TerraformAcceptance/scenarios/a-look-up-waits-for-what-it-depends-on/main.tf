resource "workspaces_pool" "office" {
  pool_name     = "office"
  bundle_id     = "wsb-office2022"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = 2 }
  desired_state = "STOPPED"
}

data "workspaces_pool" "seen" {
  pool_id = workspaces_pool.office.id
}

data "workspaces_pool_sessions" "seen" {
  pool_id = workspaces_pool.office.id
}

output "arn" {
  value = data.workspaces_pool.seen.pool_arn
}
