resource "workspaces_pool" "office" {
  bundle_id    = "wsb-office2022"
  directory_id = "wsd-pools00001"
  capacity     = { desired_user_sessions = 2 }
  pool_id      = "wspool-abcdef012"
  state        = "RUNNING"
}

data "workspaces_images" "all" {
  images = []
}
