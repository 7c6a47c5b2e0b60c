"""Who did what, when, to which customer. Append-only; it points at things by name and number, never by import."""
