data "workspaces_image" "by_id" {
  image_id = "wsi-win2022std"
}

data "workspaces_image" "newest" {
  name_regex  = "^office-2022"
  most_recent = true
}
