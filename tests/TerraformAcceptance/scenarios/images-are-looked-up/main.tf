data "workspaces_images" "all" {
}

data "workspaces_images" "windows" {
  name_regex            = "^office"
  operating_system_type = "WINDOWS"
  states                = ["AVAILABLE"]
}

data "workspaces_images" "shared" {
  image_type = "SHARED"
}

data "workspaces_images" "broken" {
  image_ids = ["wsi-broken0001"]
}

data "workspaces_images" "none" {
  name_regex = "^nothing"
}

output "all" {
  value = data.workspaces_images.all.images[*].image_id
}

output "windows" {
  value = data.workspaces_images.windows.images[*].image_id
}

output "shared" {
  value = data.workspaces_images.shared.images[*].image_id
}

output "none" {
  value = data.workspaces_images.none.images
}
