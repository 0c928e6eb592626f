"""How long the notes people wrote are kept, and what a funder wants to see: from which day and for how long."""

SCHEMA_18 = """
alter table terms add column keep_notes_months integer not null default 24;
alter table terms add column paid_on text not null default '';
alter table terms add column keep_proof_years integer not null default 10;
"""
