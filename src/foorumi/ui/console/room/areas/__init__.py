"""What the facilitator works with in each kind of item."""
