"""Pure rules of the joint roadmap (practices 4 and 6): plain values in, plain values out, no Django."""
