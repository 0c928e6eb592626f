"""Foorumi: runs a participation evening in a small municipality, from the invitation to the memo."""

__version__ = "0.1.0"
