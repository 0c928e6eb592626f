"""Open doors: people come and go, so there are counters and stations instead of a list and an agenda."""
