data "workspaces_pool" "missing" {
  pool_name = "nosuchpool"
}
