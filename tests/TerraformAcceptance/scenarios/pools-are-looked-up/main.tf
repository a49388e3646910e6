data "workspaces_pools" "all" {
}

data "workspaces_pools" "running" {
  states = ["RUNNING"]
}

data "workspaces_pools" "named" {
  filters = [{ name = "PoolName", operator = "EQUALS", values = ["lab"] }]
}

data "workspaces_pools" "by_id" {
  pool_ids = ["wspool-abcdef012"]
}

output "all" {
  value = sort(data.workspaces_pools.all.pools[*].pool_name)
}

output "running" {
  value = data.workspaces_pools.running.pools[*].pool_name
}

output "named" {
  value = data.workspaces_pools.named.pools[*].pool_name
}

output "by_id" {
  value = data.workspaces_pools.by_id.pools[*].pool_name
}
