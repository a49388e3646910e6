provider "workspaces" {
  region              = "us-east-1"
  endpoint            = var.endpoint
  requests_per_second = 1000
  allowed_account_ids = ["999999999999"]
}
