"""The duty of a person in the evening: facilitator, scribe, presenter or host of a table."""

SCHEMA_16 = """
alter table attendee add column duty text not null default '';
"""
