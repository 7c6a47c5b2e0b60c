"""What we measure, against floors measured in the same run. `./portal bench NAME --json`."""
