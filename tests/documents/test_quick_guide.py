"""The quick guide is one page in every language, alone and as a paper of an evening, with the keys that save one."""

from datetime import datetime

import pypdfium2
import pytest

from documents.evenings import Evening
from foorumi.documents.catalogue import KINDS
from foorumi.documents.languages import outlined
from foorumi.documents.pdf.render import render
from foorumi.documents.quick_guide import KEYS, alone
from foorumi.i18n import language

MADE_AT = datetime.fromisoformat("2026-01-01T12:00:00+02:00")


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_quick_guide_is_one_page_with_every_key(code: str, demo_evening: Evening) -> None:
    of_the_evening = outlined(KINDS["quick_guide"], *demo_evening, [code], MADE_AT)
    for outline in (alone(language(code)), of_the_evening):
        with pypdfium2.PdfDocument(render(outline)) as made:
            assert len(made) == 1
            text = " ".join(made[0].get_textpage().get_text_range().split())
        assert all(key.replace("→", "").replace("←", "") in text for key in KEYS)
        assert language(code)("quick_guide.trouble.text").split(".")[0] in text
