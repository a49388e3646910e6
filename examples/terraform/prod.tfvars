running_mode = "ALWAYS_ON"
sessions     = 50
