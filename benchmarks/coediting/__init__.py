"""What the benchmarks of co-editing share: a seeded roadmap, real processes, clients that speak the wire format, a floor, a checker."""
