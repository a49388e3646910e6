provider "workspaces" {
  endpoint            = var.endpoint
  requests_per_second = 1000
}
