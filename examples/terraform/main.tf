terraform {
  required_providers {
    workspaces = {
      source = "example.com/acme/workspaces"
    }
  }
}

# Region, credentials and endpoint come from the environment, as with the AWS provider.
provider "workspaces" {
  default_tags = {
    tags = var.default_tags
  }
}

data "workspaces_image" "newest" {
  name_regex            = "^office-"
  operating_system_type = "WINDOWS"
  states                = ["AVAILABLE"]
  most_recent           = true
}

resource "workspaces_pool" "office" {
  pool_name    = "office"
  description  = "Office desktops"
  bundle_id    = var.bundle_id
  directory_id = var.directory_id
  running_mode = var.running_mode

  capacity = {
    desired_user_sessions = var.sessions
  }

  timeout_settings = {
    disconnect_timeout_in_seconds      = 900
    idle_disconnect_timeout_in_seconds = 1800
  }

  stop_policy = {
    active_sessions          = "WAIT"
    drain_timeout_in_seconds = 600
  }

  tags = { newest-image = data.workspaces_image.newest.image_id }

  timeouts {
    update = "45m"
  }

  lifecycle {
    # An autoscaling policy owns the size after the creation.
    ignore_changes = [capacity]
  }
}
