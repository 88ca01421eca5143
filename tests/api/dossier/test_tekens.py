"""Which characters a dossier shows as they are: every one that we say the letters have, and no other."""

from __future__ import annotations

import json

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from api.dossier.tekens import REEKSEN, zichtbaar
from api.dossier.zetten import STANDAARDEN

TEKENS = [chr(nummer) for van, tot in REEKSEN for nummer in range(van, tot + 1)]
# As the template sets text, in regular and in bold, behind a letter: an accent of its own needs one.
PROEF = """
#set document(title: "proef")
#set page(width: 40cm, height: auto)
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"), lang: "nl", hyphenate: false, ligatures: false)
#for teken in json(bytes(sys.inputs.tekens)) [a#teken *a#teken* ]
"""


def test_the_letters_have_every_character_that_we_show() -> None:
    """A PDF/A with all of them, regular and bold, is made; the typesetter refuses one with an empty box."""
    invoer = {"tekens": json.dumps(TEKENS)}

    pdf = typst.compile(PROEF.encode(), ignore_system_fonts=True, sys_inputs=invoer, pdf_standards=[*STANDAARDEN])

    assert pdf.startswith(b"%PDF-1.7")


def test_the_proof_can_fail() -> None:
    """With one character that they lack it is refused."""
    invoer = {"tekens": json.dumps([*TEKENS, "\U0001f642"])}

    with pytest.raises(typst.TypstError, match="could not be displayed"):
        typst.compile(PROEF.encode(), ignore_system_fonts=True, sys_inputs=invoer, pdf_standards=[*STANDAARDEN])


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_becomes_one_that_can_be_shown(tekst: str) -> None:
    """Only characters that the letters have, line ends, and where a long word may break; twice is once."""
    getoond = zichtbaar(tekst)

    assert set(getoond) <= {*TEKENS, "\n", "\u200b"}
    assert getoond.replace("\u200b", "") == zichtbaar(getoond.replace("\u200b", "")).replace("\u200b", "")


@given(st.text(st.sampled_from(TEKENS), max_size=39))
def test_what_can_be_shown_stays_as_it_is(tekst: str) -> None:
    """Nothing is changed in a text of letters that are there."""
    assert tekst == zichtbaar(tekst)
