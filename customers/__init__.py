"""Practices 1-3: who the customer is, what they value, where it hurts."""
