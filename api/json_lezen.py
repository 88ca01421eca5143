"""Reads JSON that means one thing only: in UTF-8, and every name in an object once."""

from __future__ import annotations

import json
from typing import Any
from unicodedata import normalize

from pydantic_core import from_json


class DubbeleNaam(ValueError):
    """An object has a member twice: which of both was meant, only who wrote it knows (RFC 8259, 4)."""

    def __init__(self, naam: str) -> None:
        super().__init__(f"lid '{naam}' staat er twee keer")
        self.naam = naam


def lees_json(tekst: str | bytes) -> Any:
    """Read a JSON value. Two spellings of one name in Unicode are one name.

    Raises ``DubbeleNaam``, or another ``ValueError`` where it is no JSON.
    """
    # This reader stops at a depth, so that a body of brackets alone cannot use up the stack. But of a member that
    # stands there twice it takes the last one.
    gelezen = from_json(tekst, allow_inf_nan=False)
    json.loads(tekst, object_pairs_hook=_elk_een_keer, parse_int=len, parse_float=len)
    return gelezen


def _elk_een_keer(leden: list[tuple[str, Any]]) -> None:
    gezien = set()
    for naam, _ in leden:
        genormaliseerd = normalize("NFC", naam)
        if genormaliseerd in gezien:
            raise DubbeleNaam(genormaliseerd)
        gezien.add(genormaliseerd)
