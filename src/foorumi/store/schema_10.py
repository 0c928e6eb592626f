"""The tables of papers: approved memos kept byte for byte, and how an event's papers are to look."""

SCHEMA_10 = """
create table memo_version (
    id text primary key,
    event_id text not null references event (id),
    number integer not null,
    language text not null,
    approved_on text not null,
    approved_by text not null default '',
    made_at text not null,
    sha256 text not null,
    content text not null,
    deleted_at text not null default ''
) strict;
create table paper_choice (
    id text primary key references event (id),
    text_size integer not null default 11,
    left_out text not null default '',
    has_names integer not null default 0,
    funder text not null default '',
    approved_by text not null default ''
) strict;
create index memo_version_by_event on memo_version (event_id);
"""
