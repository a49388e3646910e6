import {
  to = workspaces_pool.bureau
  id = "bureau@eu-west-1"
}
