"""The tables of the year's privacy: how long each class is kept, what has been done with personal data, which approved
memos name people, and the village of an event."""

SCHEMA_14 = """
alter table event add column area text not null default '';
alter table terms add column keep_private_days integer not null default 30;
alter table terms add column keep_memo_years integer not null default 10;
alter table memo_version add column has_names integer not null default 0;
update memo_version set has_names = 1 where event_id in (select id from paper_choice where has_names = 1);
create table privacy_act (
    id text primary key,
    at text not null,
    act text not null,
    event_id text references event (id),
    rows integer not null default 0
) strict;
"""
