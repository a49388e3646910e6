data "workspaces_image" "next" {
  name_regex  = "^office-2022"
  most_recent = true
}

resource "workspaces_pool" "office" {
  pool_name     = "office"
  bundle_id     = "wsb-office2022"
  directory_id  = "wsd-pools00001"
  capacity      = { desired_user_sessions = 2 }
  desired_state = "STOPPED"
  description   = "Old"
}

output "next" {
  value = data.workspaces_image.next.image_id
}
