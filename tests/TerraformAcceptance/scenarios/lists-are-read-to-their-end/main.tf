data "workspaces_pools" "all" {
}

output "names" {
  value = sort(data.workspaces_pools.all.pools[*].pool_name)
}
