"""The tables of what is given to commitments, and of pulses that were asked before the file began."""

SCHEMA_3 = """
create table resourcing (
    id text primary key references commitment (id),
    people text not null default '',
    hours integer not null default 0,
    euros integer not null default 0,
    decision text not null default '',
    starts_on text not null default ''
) strict;
create table earlier_pulse (
    id text primary key,
    name text not null,
    "on" text not null,
    answered integer not null default 0,
    belong integer,
    heard integer,
    influence integer,
    source text not null default '',
    municipality_id text references municipality (id),
    deleted_at text not null default ''
) strict;
"""
