resource "workspaces_pool" "office" {
  for_each = toset(["b", "c", "d"])

  pool_name     = "pool-${each.key}"
  bundle_id     = "wsb-office2022"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = 1 }
  desired_state = "STOPPED"
}
