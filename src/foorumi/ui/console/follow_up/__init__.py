"""The pages after the evening: the wall, results, the map, commitments and documents."""
