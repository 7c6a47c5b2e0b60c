"""Ground floor: scoping, audience, clock, forms, HTTP, template tags. It knows no noun of the domain."""
