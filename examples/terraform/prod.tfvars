running_mode = "ALWAYS_ON"
sessions     = 50
default_tags = { stage = "production" }
