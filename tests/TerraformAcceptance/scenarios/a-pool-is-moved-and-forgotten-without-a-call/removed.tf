removed {
  from = workspaces_pool.bureau

  lifecycle {
    destroy = false
  }
}
