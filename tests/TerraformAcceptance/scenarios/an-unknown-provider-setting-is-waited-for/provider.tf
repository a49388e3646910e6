provider "workspaces" {
  region              = "us-east-1"
  endpoint            = terraform_data.endpoint.output
  requests_per_second = 1000
}
