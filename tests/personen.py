"""The made-up people of the tests, and how to recognise a person in a text."""

import re

# Every name that a test gives to a person. None of them may ever turn up in a log.
NAMEN: set[str] = set()

# Nine digits on their own. Hexadecimal neighbours make it a piece of a hash or an id; a digit and a point before
# it make it the fraction of a number.
_NEGEN_CIJFERS = re.compile(r"(?<![0-9a-fA-F])(?<![0-9][.,])[0-9]{9}(?![0-9a-fA-F])")
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def voldoet_aan_elfproef(nummer: str) -> bool:
    """Tell whether nine digits can be a BSN: weighed 9 to 2 and -1 they add up to a multiple of eleven."""
    total = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, nummer, strict=True))
    return int(nummer) != 0 and total % 11 == 0


def bsns_in(tekst: str) -> list[str]:
    """Find every number in a text that can be a BSN, in the order of the text."""
    return [nummer for nummer in _NEGEN_CIJFERS.findall(tekst) if voldoet_aan_elfproef(nummer)]


def namen_in(tekst: str) -> list[str]:
    """Find every name of NAMEN that stands in a text as a word of its own, sorted."""
    # Looked for as it stands first: hardly any line holds one, and a regular expression for each name takes long.
    return sorted(naam for naam in NAMEN if naam in tekst and re.search(rf"\b{re.escape(naam)}\b", tekst))
