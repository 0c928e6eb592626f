"""Accessible, archivable PDF (PDF/UA-1 and PDF/A-2a): the one way a document becomes paper."""
