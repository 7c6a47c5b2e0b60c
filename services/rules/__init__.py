"""Pure rules of services, satisfaction and promises (practices 5 and 7): plain values in and out, no Django."""
