provider "workspaces" {
  region              = "us-east-1"
  endpoint            = var.endpoint
  retry_mode          = "sometimes"
  requests_per_second = 0
}
