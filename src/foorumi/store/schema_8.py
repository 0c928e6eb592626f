"""The tables of the way from notes to promises: numbers of notes, where conclusions come from, owners, replies, ends,
suggestions that were declined, and pictures."""

SCHEMA_8 = """
alter table note add column number integer not null default 0;
update note set number = (select count(*) from note as earlier where earlier.event_id = note.event_id
    and (earlier.written_at < note.written_at or (earlier.written_at = note.written_at and earlier.id <= note.id)));
create table conclusion_note (
    id text primary key,
    conclusion_id text not null references conclusion (id),
    note_id text not null references note (id)
) strict;
create table ownership (
    id text primary key,
    theme_id text references theme (id),
    conclusion_id text references conclusion (id),
    commitment_id text references commitment (id),
    actor_id text references actor (id),
    owner_text text not null default '',
    role text not null default '',
    deleted_at text not null default ''
) strict;
create table reply (
    id text primary key references conclusion (id),
    state text not null default 'waiting',
    reason text not null default '',
    "on" text not null default '',
    replied_by text not null default '',
    is_read_aloud integer not null default 0
) strict;
create table note_end (
    id text primary key references note (id),
    state text not null,
    reason text not null default ''
) strict;
create table declined (
    id text primary key,
    event_id text not null references event (id),
    kind text not null,
    about text not null
) strict;
create table picture (
    id text primary key,
    event_id text not null references event (id),
    note_id text references note (id),
    theme_id text references theme (id),
    item_id text references item (id),
    group_number integer,
    name text not null default '',
    media_type text not null default 'image/jpeg',
    alt text not null default '',
    width integer not null default 0,
    height integer not null default 0,
    in_annex integer not null default 0,
    added_at text not null default '',
    deleted_at text not null default ''
) strict;
create table picture_data (
    id text primary key,
    data blob not null
) strict;
create index conclusion_note_by_conclusion on conclusion_note (conclusion_id);
create index declined_by_event on declined (event_id);
create index picture_by_event on picture (event_id);
"""
