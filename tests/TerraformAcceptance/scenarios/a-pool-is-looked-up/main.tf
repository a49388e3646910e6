data "workspaces_pool" "by_id" {
  pool_id = "wspool-abcdef012"
}

data "workspaces_pool" "by_name" {
  pool_name = "legacy"
}
