variable "bundle_id" {
  type        = string
  description = "The bundle that the instances are made from."
  default     = "wsb-office2022"
}

variable "directory_id" {
  type        = string
  description = "The directory that users sign in with."
  default     = "wsd-pools00001"
}

variable "sessions" {
  type        = number
  description = "How many people can be connected at first."
  default     = 5
}

variable "running_mode" {
  type        = string
  description = "AUTO_STOP or ALWAYS_ON."
  default     = "AUTO_STOP"
}

variable "default_tags" {
  type        = map(string)
  description = "Tags for every pool of this configuration."
  default     = {}
}
