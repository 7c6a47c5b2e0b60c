"""Pure rules about customers, interviews and pain (practices 1-3): plain values in, plain values out, no Django."""
