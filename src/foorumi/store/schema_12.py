"""The tables of votes from every source: codes for binding votes, own groups, and hands counted by table."""

SCHEMA_12 = """
alter table vote add column is_binding integer not null default 0;
alter table vote add column most_for_own_group integer;
alter table vote_count add column group_number integer;
alter table voters add column group_number integer;
create table voting_code (
    id text primary key,
    event_id text not null references event (id),
    code text not null,
    attendee_id text references attendee (id),
    group_number integer,
    deleted_at text not null default ''
) strict;
create index voting_code_by_event on voting_code (event_id);
create index ballot_by_item on ballot (item_id);
create index dot_by_ballot on dot (ballot_id);
"""
