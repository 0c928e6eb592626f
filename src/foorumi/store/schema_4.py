"""The tables of a register that lives: contacts, sources and merges of actors, confirmed pairs, the kept ground of the
map, its snapshots, and who invites whom."""

SCHEMA_4 = """
alter table actor add column status text not null default 'active';
alter table actor add column is_estimate integer not null default 0;
alter table actor add column merged_into text not null default '';
alter table practice add column since text not null default '';
alter table practice add column tags text not null default '';
alter table exchange add column valid_until text not null default '';
alter table match add column need_confirmed integer not null default 0;
alter table match add column offer_confirmed integer not null default 0;
alter table match add column commitment_id text references commitment (id);
alter table relation add column source text not null default '';
alter table relation add column checked_on text not null default '';
create table contact (
    id text primary key,
    actor_id text not null references actor (id),
    "on" text not null,
    text text not null default '',
    deleted_at text not null default ''
) strict;
create table map_ground (
    id text primary key,
    looks text not null,
    rings text not null
) strict;
create table snapshot (
    id text primary key,
    event_id text not null references event (id),
    made_at text not null,
    picture text not null,
    deleted_at text not null default ''
) strict;
create table invitation (
    id text primary key,
    event_id text not null references event (id),
    actor_id text not null references actor (id),
    inviter text not null default '',
    due_on text not null default '',
    is_done integer not null default 0,
    deleted_at text not null default ''
) strict;
create index contact_by_actor on contact (actor_id);
create index snapshot_by_event on snapshot (event_id);
create index invitation_by_event on invitation (event_id);
"""
