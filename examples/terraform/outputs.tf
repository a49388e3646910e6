output "pool_id" {
  value = workspaces_pool.office.pool_id
}

output "state" {
  value = workspaces_pool.office.state
}

output "newest_image" {
  value = data.workspaces_image.newest.name
}
