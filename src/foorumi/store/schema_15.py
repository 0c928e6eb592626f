"""What stands around papers: pictures that are a logo or a funder's strip, and what the archive is told of the memo."""

SCHEMA_15 = """
alter table picture add column use text not null default '';
alter table paper_choice add column task_class text not null default '';
alter table paper_choice add column kept_for text not null default '';
alter table paper_choice add column publicity text not null default '';
alter table paper_choice add column reference text not null default '';
"""
