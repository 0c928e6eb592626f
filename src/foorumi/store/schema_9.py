"""The table of what people are told before they take part."""

SCHEMA_9 = """
create table terms (
    id text primary key references event (id),
    controller text not null default '',
    keep_months integer not null default 12,
    notice_place text not null default '',
    photos text not null default 'told',
    ground_rules text not null default '',
    rules_accepted_on text not null default '',
    decides text not null default '',
    decided_when text not null default '',
    money text not null default '',
    project text not null default '',
    funder text not null default '',
    project_number text not null default ''
) strict;
"""
