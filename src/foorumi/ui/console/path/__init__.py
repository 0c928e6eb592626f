"""The work between evenings: the path, partnership, trends, the year, and what an evening taught."""
