"""The column that tells which note an option of a vote is."""

SCHEMA_17 = """
alter table proposal add column note_id text references note (id);
"""
