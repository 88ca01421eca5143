"""The canonical form of everything that is hashed, signed or compared: RFC 8785 on our profile.

Profile (layout 1): member names ``[a-z][A-Za-z0-9]*``, integers below 2**53, no floats, strings in NFC without
lone surrogates. On this profile the standard library gives byte for byte what RFC 8785 asks; outside it this
module refuses, so that no byte that another program would write differently is ever stored.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Final

MEMBER_NAME: Final = re.compile(r"[a-z][A-Za-z0-9]*\Z")
INTEGER_LIMIT: Final = 2**53
_ENCODER: Final = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class NotCanonicalError(ValueError):
    """A value that the profile does not allow; the message names the place as a JSON Pointer."""


def canonical_bytes(value: object) -> bytes:
    """Give the one UTF-8 form of a JSON value on our profile.

    Accepts dict, list, tuple, str, int, bool and None. Raises ``NotCanonicalError`` for anything else,
    for a member name, integer or string outside the profile.
    """
    check_profile(value, "")
    return unchecked_bytes(value)


def unchecked_bytes(value: object) -> bytes:
    """Give the bytes of a value of which the caller knows that its form is canonical."""
    return _ENCODER.encode(value).encode()


def check_profile(value: object, pointer: str) -> None:
    """Refuse the first place, depth first, at which ``value`` leaves the profile."""
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        _check_string(value, pointer)
    elif isinstance(value, int):
        if abs(value) >= INTEGER_LIMIT:
            raise NotCanonicalError(f"{pointer}: een geheel getal moet kleiner zijn dan 2^53")
    elif isinstance(value, dict):
        for name, member in value.items():
            if not isinstance(name, str) or not MEMBER_NAME.match(name):
                raise NotCanonicalError(f"{pointer}: ongeldige naam van een lid")
            check_profile(member, f"{pointer}/{name}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            check_profile(item, f"{pointer}/{index}")
    else:
        raise NotCanonicalError(f"{pointer}: {type(value).__name__} hoort niet in de canonieke vorm")


def _check_string(value: str, pointer: str) -> None:
    if value.isascii():
        return
    # RFC 8785 leaves normal form to the writer; two spellings of one name must not give two hashes.
    if not unicodedata.is_normalized("NFC", value):
        raise NotCanonicalError(f"{pointer}: tekst staat niet in normaalvorm NFC")
    if _SURROGATE.search(value):
        raise NotCanonicalError(f"{pointer}: tekst bevat een half teken (los surrogaat)")
