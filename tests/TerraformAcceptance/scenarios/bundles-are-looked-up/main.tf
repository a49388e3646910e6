data "workspaces_bundles" "own" {
}

data "workspaces_bundles" "named" {
  name_regex = "^Next"
}

data "workspaces_bundles" "amazon" {
  owner = "AMAZON"
}

data "workspaces_bundles" "by_id" {
  bundle_ids = ["wsb-office2022"]
}

output "own" {
  value = sort(data.workspaces_bundles.own.bundles[*].bundle_id)
}

output "named" {
  value = data.workspaces_bundles.named.bundles[*].bundle_id
}
