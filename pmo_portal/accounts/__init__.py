"""People: who they are, how they sign in, which role they hold. Customers they belong to live in `customers`."""
