"""Live transport only: publish, stream, presence. It knows no noun of the domain."""
