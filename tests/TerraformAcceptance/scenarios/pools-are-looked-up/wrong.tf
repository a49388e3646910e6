data "workspaces_pools" "named" {
  filters = [{ name = "PoolName", operator = "LIKE", values = ["lab"] }]
}
