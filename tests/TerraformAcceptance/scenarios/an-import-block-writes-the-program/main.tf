import {
  to = workspaces_pool.adopted
  id = "legacy"
}
