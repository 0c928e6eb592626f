"""The tables of phones: how they take part, which they are, and what each has sent."""

SCHEMA_6 = """
create table phones (
    id text primary key references event (id),
    join_code text not null,
    port integer not null default 8765,
    address text not null default '',
    wifi_name text not null default '',
    wifi_password text not null default '',
    moderation text not null default 'first',
    stop_words text not null default '',
    pin text not null default ''
) strict;
create table device (
    id text primary key,
    event_id text not null references event (id),
    key_hash text not null unique,
    role text not null default 'participant',
    group_number integer,
    joined_at text not null default '',
    deleted_at text not null default ''
) strict;
create table sent (
    id text primary key,
    event_id text not null references event (id),
    device_id text not null references device (id),
    kind text not null,
    item_id text references item (id),
    target_id text not null default '',
    number integer,
    sent_at text not null default ''
) strict;
create index sent_by_number on sent (event_id, number);
create index sent_by_device on sent (device_id, kind);
"""
