"""What `./portal` does: services, supervisor, front door, backups, checks. Nothing of the product lives here."""
