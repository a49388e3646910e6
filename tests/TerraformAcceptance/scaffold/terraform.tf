terraform {
  required_providers {
    workspaces = {
      source = "example.com/acme/workspaces"
    }
  }
}

variable "endpoint" {
  type        = string
  description = "Where the emulator answers."
}
