"""The tables of the work between evenings: templates of one's own, visits, doors, partnerships and the year."""

SCHEMA_2 = """
create table own_template (
    id text primary key,
    name text not null,
    based_on text not null,
    minutes integer not null default 120,
    starts_at text not null default '18:00',
    privacy text not null default 'normal',
    document text not null default 'muistio',
    agenda text not null default '[]',
    interview text not null default '[]',
    lesson text not null default '',
    deleted_at text not null default ''
) strict;
create table interview_answer (
    id text primary key,
    event_id text not null references event (id),
    position integer not null,
    question_fi text not null default '',
    question_sv text not null default '',
    question_en text not null default '',
    text text not null default '',
    permission text not null default 'not_asked',
    source text not null default 'typed',
    written_at text not null default '',
    deleted_at text not null default ''
) strict;
create table visit (
    id text primary key references event (id),
    host_id text references actor (id),
    host_text text not null default '',
    may_photograph text not null default '',
    may_not_photograph text not null default '',
    ends_when text not null default '',
    together text not null default '',
    insight text not null default '',
    headline text not null default '',
    public_text text not null default '',
    approval text not null default 'draft',
    approved_on text not null default '',
    approved_by text not null default '',
    is_closed integer not null default 0
) strict;
create table lifted (
    id text primary key references exchange (id),
    event_id text not null references event (id),
    answer_id text references interview_answer (id),
    permission text not null default 'not_asked',
    for_whom text not null default '',
    is_urgent integer not null default 0
) strict;
create table visitor_count (
    id text primary key,
    event_id text not null references event (id),
    what text not null,
    hour integer not null,
    people integer not null default 0,
    item_id text references item (id)
) strict;
create table assessment (
    id text primary key,
    "on" text not null,
    first_party text not null,
    second_party text not null,
    name text not null default '',
    event_id text references event (id),
    municipality_id text references municipality (id),
    first_actor_id text references actor (id),
    second_actor_id text references actor (id),
    deleted_at text not null default ''
) strict;
create table assessment_answer (
    id text primary key,
    assessment_id text not null references assessment (id),
    respondent text not null,
    party text not null,
    principle text not null,
    value integer not null,
    source text not null default 'paper',
    deleted_at text not null default ''
) strict;
create table series (
    id text primary key,
    name text not null,
    template text not null default '',
    every_months integer not null default 1,
    municipality_id text references municipality (id),
    deleted_at text not null default ''
) strict;
create table series_event (
    id text primary key references event (id),
    series_id text not null references series (id),
    host_id text references actor (id)
) strict;
create table duty (
    id text primary key,
    title text not null,
    office text not null default '',
    every_months integer not null default 12,
    next_on text not null default '',
    hours integer not null default 0,
    is_assigned integer not null default 0,
    basis text not null default '',
    actor_id text references actor (id),
    municipality_id text references municipality (id),
    commitment_id text references commitment (id),
    practice_id text references practice (id),
    deleted_at text not null default ''
) strict;
create table duty_done (
    id text primary key,
    duty_id text not null references duty (id),
    "on" text not null,
    text text not null default ''
) strict;
create table indicator (
    id text primary key,
    name text not null,
    year integer not null,
    value text not null,
    unit text not null default '',
    source text not null default '',
    municipality_id text references municipality (id),
    deleted_at text not null default ''
) strict;
create table horizon_mark (
    id text primary key references note (id),
    years integer not null
) strict;
create table review (
    id text primary key,
    event_id text not null references event (id),
    template text not null,
    worked text not null default '',
    to_change text not null default '',
    again text not null default '',
    "on" text not null default '',
    deleted_at text not null default ''
) strict;
create table mention (
    id text primary key,
    event_id text not null references event (id),
    title text not null,
    publisher text not null default '',
    "on" text not null default '',
    deleted_at text not null default ''
) strict;
create table role_tag (
    id text primary key,
    name text not null,
    municipality_id text references municipality (id),
    position integer not null default 0,
    deleted_at text not null default ''
) strict;
create table role_act (
    id text primary key,
    role_id text not null references role_tag (id),
    event_id text references event (id),
    commitment_id text references commitment (id)
) strict;
create index interview_answer_by_event on interview_answer (event_id);
create index lifted_by_event on lifted (event_id);
create index visitor_count_by_event on visitor_count (event_id);
create index assessment_answer_by_assessment on assessment_answer (assessment_id);
"""
