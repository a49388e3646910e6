data "workspaces_pool_sessions" "all" {
  pool_id = "wspool-abcdef012"
}

data "workspaces_pool_sessions" "one" {
  pool_id = "wspool-abcdef012"
  user_id = "ann-2"
}

output "users" {
  value = sort(data.workspaces_pool_sessions.all.sessions[*].user_id)
}
