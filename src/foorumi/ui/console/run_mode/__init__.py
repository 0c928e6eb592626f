"""Run mode: the facilitator's one screen while people are in the room."""
