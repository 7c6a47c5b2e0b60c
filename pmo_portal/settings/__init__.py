"""Settings: `base` holds what is always true; `dev`, `test` and `prod` say what differs."""
