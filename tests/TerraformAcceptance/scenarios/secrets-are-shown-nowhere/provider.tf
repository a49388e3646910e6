provider "workspaces" {
  region              = "us-east-1"
  endpoint            = var.endpoint
  requests_per_second = 1000
  access_key          = "AKIAEMULATOR00000002"
  secret_key          = "emulator-secret-key-of-account-two"
}
