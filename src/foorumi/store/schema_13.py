"""The table of speakers' pages; the PDF itself stands in picture_data."""

SCHEMA_13 = """
create table slides (
    id text primary key references item (id),
    event_id text not null references event (id),
    data_id text not null,
    name text not null default '',
    pages integer not null default 0,
    deleted_at text not null default ''
) strict;
create index slides_by_event on slides (event_id);
"""
