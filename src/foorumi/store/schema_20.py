"""What name tags are printed on."""

SCHEMA_20 = """
alter table paper_choice add column label_sheet text not null default '';
"""
