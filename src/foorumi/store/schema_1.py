"""The tables as they were first made."""

SCHEMA_1 = """
create table municipality (
    id text primary key,
    name_fi text not null,
    name_sv text not null default '',
    name_en text not null default '',
    address text not null default '',
    post_office text not null default '',
    phone text not null default '',
    email text not null default '',
    business_id text not null default '',
    position integer not null default 0
) strict;
create table event (
    id text primary key,
    name text not null,
    "on" text not null,
    starts_at text not null default '18:00',
    ends_at text not null default '20:30',
    template text not null default 'generic_workshop',
    place text not null default '',
    municipality_id text references municipality (id),
    organiser text not null default '',
    unit text not null default '',
    purpose text not null default '',
    influence text not null default '',
    leader_role text not null default '',
    scribe_role text not null default '',
    languages text not null default 'fi',
    privacy text not null default 'normal',
    document text not null default 'muistio',
    screen_width_cm integer not null default 240,
    back_row_cm integer not null default 1200,
    is_example integer not null default 0,
    uses_phones integer not null default 0,
    memo_state text not null default 'draft',
    memo_on text not null default '',
    next_event_on text not null default '',
    answers_by text not null default '',
    contact text not null default '',
    distribution text not null default '',
    deleted_at text not null default ''
) strict;
create table item (
    id text primary key,
    event_id text not null references event (id),
    position integer not null,
    kind text not null,
    title_fi text not null default '',
    title_sv text not null default '',
    title_en text not null default '',
    prompt_fi text not null default '',
    prompt_sv text not null default '',
    prompt_en text not null default '',
    hint text not null default '',
    minutes integer not null default 10,
    extra_minutes integer not null default 0,
    method text not null default '',
    has_timer integer not null default 1,
    if_short text not null default 'may_shorten',
    presenter text not null default '',
    summary text not null default '',
    is_skipped integer not null default 0,
    deleted_at text not null default ''
) strict;
create table attendee (
    id text primary key,
    event_id text not null references event (id),
    name text not null default '',
    organisation text not null default '',
    code text not null default '',
    actor_id text references actor (id),
    role text not null default '',
    actor_type text not null default '',
    village text not null default '',
    language text not null default 'fi',
    email text not null default '',
    phone text not null default '',
    is_registered integer not null default 1,
    registered_on text not null default '',
    arrived_at text not null default '',
    left_at text not null default '',
    may_share_contact text not null default 'not_asked',
    may_be_photographed text not null default 'not_asked',
    is_trustee integer not null default 0,
    group_number integer,
    deleted_at text not null default ''
) strict;
create table headcount (
    id text primary key,
    event_id text not null references event (id),
    side text not null,
    people integer not null default 0
) strict;
create table note (
    id text primary key,
    event_id text not null references event (id),
    text text not null,
    item_id text references item (id),
    theme_id text references theme (id),
    second_theme_id text references theme (id),
    parent_id text references note (id),
    code text not null default '',
    kind text not null default 'idea',
    source text not null default 'scribe',
    state text not null default 'wall',
    text_as_written text not null default '',
    language text not null default 'fi',
    is_dialect integer not null default 0,
    group_number integer,
    flag text not null default '',
    duplicate_group text not null default '',
    votes integer not null default 0,
    position integer not null default 0,
    written_at text not null default '',
    answer text not null default '',
    answer_by text not null default '',
    deleted_at text not null default ''
) strict;
create table theme (
    id text primary key,
    event_id text not null references event (id),
    name text not null,
    code text not null default '',
    position integer not null default 0,
    deleted_at text not null default ''
) strict;
create table remark (
    id text primary key,
    event_id text not null references event (id),
    text text not null,
    item_id text references item (id),
    written_at text not null default '',
    deleted_at text not null default ''
) strict;
create table vote (
    id text primary key references item (id),
    dots_per_person integer not null default 3,
    max_per_option integer not null default 2,
    state text not null default 'open',
    opened_at text not null default '',
    closed_at text not null default ''
) strict;
create table proposal (
    id text primary key,
    event_id text not null references event (id),
    text text not null,
    item_id text references item (id),
    theme_id text references theme (id),
    group_number integer,
    code text not null default '',
    position integer not null default 0,
    deleted_at text not null default ''
) strict;
create table ballot (
    id text primary key,
    item_id text not null references item (id),
    source text not null default 'paper',
    code text not null default '',
    cast_at text not null default ''
) strict;
create table dot (
    id text primary key,
    ballot_id text not null references ballot (id),
    proposal_id text not null references proposal (id),
    dots integer not null default 1
) strict;
create table vote_count (
    id text primary key,
    item_id text not null references item (id),
    proposal_id text not null references proposal (id),
    source text not null,
    dots integer not null default 0
) strict;
create table voters (
    id text primary key,
    item_id text not null references item (id),
    source text not null,
    people integer not null default 0
) strict;
create table conclusion (
    id text primary key,
    event_id text not null references event (id),
    text text not null,
    short_text text not null default '',
    how text not null default 'unanimous',
    dissent text not null default '',
    proposed_to text not null default '',
    remark text not null default '',
    code text not null default '',
    position integer not null default 0,
    deleted_at text not null default ''
) strict;
create table commitment (
    id text primary key,
    text text not null,
    event_id text references event (id),
    conclusion_id text references conclusion (id),
    actor_id text references actor (id),
    owner_text text not null default '',
    owner_role text not null default '',
    partners text not null default '',
    due_on text not null default '',
    state text not null default 'agreed',
    is_read_aloud integer not null default 0,
    evidence text not null default '',
    next_step text not null default '',
    step integer,
    principle text not null default '',
    from_groups text not null default '',
    code text not null default '',
    position integer not null default 0,
    made_at text not null default '',
    deleted_at text not null default ''
) strict;
create table commitment_line (
    id text primary key,
    commitment_id text not null references commitment (id),
    "on" text not null,
    text text not null,
    deleted_at text not null default ''
) strict;
create table actor (
    id text primary key,
    name_fi text not null,
    name_sv text not null default '',
    short_name text not null default '',
    code text not null default '',
    type text not null default 'association',
    municipality_id text references municipality (id),
    area text not null default '',
    legal_form text not null default '',
    registration text not null default 'unknown',
    business_id text not null default '',
    activities text not null default '',
    contact_role text not null default '',
    languages text not null default 'fi',
    source text not null default '',
    checked_on text not null default '',
    confidential_note text not null default '',
    deleted_at text not null default ''
) strict;
create table voice (
    id text primary key,
    actor_id text not null references actor (id),
    audience text not null,
    voice text not null default 'serves'
) strict;
create table placement (
    id text primary key,
    actor_id text not null references actor (id),
    ring integer not null default 3,
    event_id text references event (id),
    angle integer,
    placed_itself integer not null default 0
) strict;
create table practice (
    id text primary key,
    actor_id text not null references actor (id),
    title text not null,
    where_used text not null default '',
    how_to_copy text not null default '',
    source text not null default '',
    deleted_at text not null default ''
) strict;
create table relation (
    id text primary key,
    from_id text not null references actor (id),
    to_id text not null references actor (id),
    type text not null default 'cooperation',
    strength integer not null default 2,
    is_formal integer not null default 0,
    state text not null default 'present',
    visibility text not null default 'public',
    description text not null default '',
    code text not null default '',
    deleted_at text not null default ''
) strict;
create table exchange (
    id text primary key,
    direction text not null,
    text text not null,
    actor_id text references actor (id),
    owner_text text not null default '',
    event_id text references event (id),
    resource text not null default '',
    subresource text not null default '',
    amount text not null default '',
    time text not null default '',
    area text not null default '',
    condition text not null default '',
    visibility text not null default 'public',
    state text not null default 'open',
    code text not null default '',
    deleted_at text not null default ''
) strict;
create table match (
    id text primary key,
    need_id text not null references exchange (id),
    offer_id text not null references exchange (id),
    quality text not null default 'good',
    reason text not null default '',
    state text not null default 'accepted',
    deleted_at text not null default ''
) strict;
create table pulse_answer (
    id text primary key,
    event_id text not null references event (id),
    belong integer,
    heard integer,
    influence integer,
    source text not null default 'paper',
    side text not null default '',
    code text not null default '',
    deleted_at text not null default ''
) strict;
create table run (
    id text primary key references event (id),
    live_item_id text references item (id),
    next_item_id text references item (id),
    started_at text not null default '',
    ended_at text not null default '',
    saved_at text not null default '',
    is_open integer not null default 0
) strict;
create table item_clock (
    id text primary key references item (id),
    elapsed_s integer not null default 0,
    running_since text not null default '',
    is_done integer not null default 0
) strict;
create index item_by_event on item (event_id);
create index attendee_by_event on attendee (event_id);
create index headcount_by_event on headcount (event_id);
create index note_by_event on note (event_id);
create index theme_by_event on theme (event_id);
create index remark_by_event on remark (event_id);
create index proposal_by_event on proposal (event_id);
create index conclusion_by_event on conclusion (event_id);
create index commitment_by_event on commitment (event_id);
create index placement_by_event on placement (event_id);
create index exchange_by_event on exchange (event_id);
create index pulse_answer_by_event on pulse_answer (event_id);
"""
