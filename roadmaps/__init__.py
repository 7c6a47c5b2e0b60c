"""Practices 4 and 6: the roadmap that both sides write, and the agreement they work by."""
