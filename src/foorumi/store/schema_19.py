"""The horizon of themes and proposals beside notes: a mark says what it is of."""

SCHEMA_19 = """
create table horizon_mark_of (
    id text primary key,
    years integer not null,
    note_id text references note (id),
    theme_id text references theme (id),
    proposal_id text references proposal (id)
) strict;
insert into horizon_mark_of (id, years, note_id) select id, years, id from horizon_mark;
drop table horizon_mark;
alter table horizon_mark_of rename to horizon_mark;
"""
