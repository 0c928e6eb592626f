"""The words a workspace has added to the lists of the house, called something else, or left unused."""

SCHEMA_11 = """
create table own_word (
    id text primary key,
    kind text not null,
    code text not null,
    fi text not null,
    sv text not null default '',
    en text not null default '',
    side text not null default 'community',
    look text not null default 'association',
    is_directed integer not null default 0,
    visibility text not null default 'public',
    is_counted integer not null default 1,
    is_removed integer not null default 0
) strict;
"""
