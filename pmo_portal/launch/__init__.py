"""What `./portal` starts: embedded services, the processes of the portal, the front door. Wiring; no app imports it."""
