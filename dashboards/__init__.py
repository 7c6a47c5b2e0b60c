"""The roof: pages that read across apps (my day, customer home, leader page). No models, no writes."""
