"""Finnish business ids (Y-tunnus), such as 1234567-1."""

import re

WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def is_business_id(text: str) -> bool:
    """Whether the text has the form of a business id and its check digit is right."""
    found = re.fullmatch(r"([0-9]{7})-([0-9])", text.strip())
    if not found:
        return False
    remainder = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, found[1], strict=True)) % 11
    return remainder != 1 and int(found[2]) == (11 - remainder) % 11
