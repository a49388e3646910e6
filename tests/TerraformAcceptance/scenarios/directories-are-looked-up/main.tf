data "workspaces_directories" "pools" {
  workspace_type = "POOLS"
}

data "workspaces_directories" "by_id" {
  directory_ids = ["wsd-pools00001"]
}

output "pools" {
  value = sort(data.workspaces_directories.pools.directories[*].directory_id)
}
