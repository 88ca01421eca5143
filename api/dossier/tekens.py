"""Which characters the letters of a dossier can show; any other stands there by its number.

A PDF/A may show no empty box. What the fonts lack (emoji, scripts other than Latin, Greek, Cyrillic and Armenian) is
written as "[U+1F600]"; the JSON in the PDF holds the character itself.
"""

from __future__ import annotations

import re
from typing import Final

# Both fonts together have every one of these, in regular and in bold: tests/api/dossier/test_tekens.py sets them all.
REEKSEN: Final[tuple[tuple[int, int], ...]] = (
    (0x0020, 0x007E),
    (0x00A0, 0x00AC),
    (0x00AE, 0x036F),
    (0x0384, 0x038A),
    (0x038E, 0x03A1),
    (0x03A3, 0x03CE),
    (0x0400, 0x045F),
    (0x0490, 0x04C4),
    (0x0531, 0x0556),
    (0x0561, 0x0587),
    (0x1E00, 0x1E9B),
    (0x1E9E, 0x1EF9),
    (0x2010, 0x2027),
    (0x2030, 0x2037),
    (0x2039, 0x203F),
    (0x2074, 0x208E),
    (0x20A0, 0x20B5),
    (0x2153, 0x215E),
    (0x2190, 0x2220),
    (0x2260, 0x226B),
    (0x2460, 0x2473),
    (0x2500, 0x262F),
    (0x270C, 0x2727),
)
_ANDERS: Final = re.compile(f"[^\\n{''.join(f'{re.escape(chr(van))}-{re.escape(chr(tot))}' for van, tot in REEKSEN)}]")
_LANG: Final = re.compile(r"\S{40,}")
_STUK: Final = 20
_MAG_BREKEN: Final = "\u200b"


def zichtbaar(tekst: str) -> str:
    """Give a text in which every character can be shown, and every long word can break over lines."""
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    getoond = _ANDERS.sub(lambda teken: f"[U+{ord(teken[0]):04X}]", regels)
    return _LANG.sub(lambda woord: _breekbaar(woord[0]), getoond)


def _breekbaar(woord: str) -> str:
    return _MAG_BREKEN.join(woord[plaats : plaats + _STUK] for plaats in range(0, len(woord), _STUK))
