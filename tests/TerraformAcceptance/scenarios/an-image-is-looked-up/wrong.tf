data "workspaces_image" "none" {
  name_regex = "^nothing"
}

data "workspaces_image" "several" {
  name_regex = "^office-2022"
}
