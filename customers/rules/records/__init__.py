"""Customers and contacts from a table (1.10): from bytes to rows, from headings to fields, from cells to values."""
