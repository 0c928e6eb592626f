"""The register of actors: a list and a map of the same actors."""
