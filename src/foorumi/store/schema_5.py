"""The tables of working methods in the room: the phase an item is in, ratings of proposals and their agreed places; and
how invited actors answered."""

SCHEMA_5 = """
alter table event add column room_scale integer not null default 100;
alter table invitation add column answer text not null default '';
create table item_phase (
    id text primary key references item (id),
    place integer not null default 0,
    began_s integer not null default 0,
    extra_minutes integer not null default 0
) strict;
create table rating (
    id text primary key,
    event_id text not null references event (id),
    proposal_id text not null references proposal (id),
    rater text not null default '',
    impact integer not null,
    effort integer not null,
    deleted_at text not null default ''
) strict;
create table agreed_place (
    id text primary key references proposal (id),
    event_id text not null references event (id),
    impact integer not null,
    effort integer not null,
    reason text not null default ''
) strict;
create index rating_by_event on rating (event_id);
create index agreed_place_by_event on agreed_place (event_id);
"""
