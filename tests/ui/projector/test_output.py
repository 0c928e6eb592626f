"""The states of the projector, as a table."""

from datetime import UTC, datetime

import pytest

from foorumi.ui.projector.output import Output, State, blank, freeze, guest, lost, opened, shown

NOW = datetime(2026, 10, 15, 15, 43, tzinfo=UTC)
OUTPUTS = {
    "off": Output(),
    "live": Output("live"),
    "frozen": Output("frozen", NOW),
    "blank": Output("blank"),
    "blank, held": Output("blank", NOW),
    "guest": Output("guest"),
}
#            state          F5        F7             F8             Shift+F5  Next    cable lost
TABLE = """
             off          | live        | off         | off         | off   | off  | off
             live         | live        | frozen      | blank       | guest | live | off
             frozen       | frozen      | live        | blank, held | guest | live | off
             blank        | blank       | blank, held | live        | guest | live | off
             blank, held  | blank, held | blank       | frozen      | guest | live | off
             guest        | live        | guest       | guest       | guest | live | off
"""
ACTS = (opened, lambda output: freeze(output, NOW), blank, guest, shown, lost)
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_each_key_leads_from_each_state_to_one_other(row: list[str]) -> None:
    assert [act(OUTPUTS[row[0]]) for act in ACTS] == [OUTPUTS[name] for name in row[1:]]


@pytest.mark.parametrize("state", ["frozen", "blank", "guest", "off"])
def test_only_a_live_output_follows_the_evening(state: State) -> None:
    assert not Output(state).follows
    assert Output("live").follows
