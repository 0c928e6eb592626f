"""A visit: the interview in free order at the host's own place, without a projector and without a clock to beat."""
