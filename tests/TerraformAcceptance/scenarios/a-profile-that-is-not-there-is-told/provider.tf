provider "workspaces" {
  region              = "us-east-1"
  endpoint            = var.endpoint
  requests_per_second = 1000
  profile             = "nobody"
}
