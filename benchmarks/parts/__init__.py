"""What the benchmarks are built of; each file of benchmarks/ itself is one that `./portal bench` runs."""
