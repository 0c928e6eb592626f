"""Who did what, kept over closing; and when each field was last changed, so that two copies of a file can be merged."""

SCHEMA_7 = """
create table edit (
    seq integer primary key,
    label text not null,
    origin text not null,
    at text not null,
    changes text not null,
    stamps text not null default '',
    is_undone integer not null default 0
) strict;
create table revision (
    id text not null,
    field text not null,
    at text not null,
    is_gone integer not null default 0,
    primary key (id, field)
) strict, without rowid
"""
