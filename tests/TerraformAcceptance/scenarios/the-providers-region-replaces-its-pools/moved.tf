provider "workspaces" {
  region              = "eu-west-1"
  endpoint            = var.endpoint
  requests_per_second = 1000
}
