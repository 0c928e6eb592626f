"""How permissions look wherever they stand: an icon and words, never a colour alone."""

from foorumi.domain.visits import InterviewAnswer

SIGNS = {"public": "eye", "municipality": "building-2", "not_recorded": "eye-off", "not_asked": "circle-dashed"}
TONES = {"public": "primary.text"}


def state_of(answer: InterviewAnswer, is_open: bool) -> tuple[str, str, str]:
    """The sign, the key of the words and the tone of what is known of an answer."""
    if is_open:
        return "pencil", "visit.state.writing", "text.primary"
    if not answer.is_answered:
        return "", "visit.state.unasked", "text.secondary"
    permission = answer.permission
    tone = "text.primary" if permission == "not_asked" else TONES.get(permission, "text.secondary")
    return SIGNS[permission], f"visit.permission.{permission}", tone
