"""The canonical form against RFC 8785: the same bytes on our profile, a refusal outside of it."""

import json
import unicodedata
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from domain.canonical import NotCanonicalError, canonical_bytes

namen = st.from_regex(r"\A[a-z][A-Za-z0-9]{0,8}\Z")
teksten = st.text().map(lambda tekst: unicodedata.normalize("NFC", tekst))
gehele_getallen = st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
waarden: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | gehele_getallen | teksten,
    lambda lid: st.lists(lid, max_size=4) | st.dictionaries(namen, lid, max_size=4),
    max_leaves=20,
)


@given(waarden)
def test_gives_the_bytes_of_rfc_8785(waarde: Any) -> None:
    """On the profile the form is byte for byte what the independent package gives."""
    assert rfc8785.dumps(waarde) == canonical_bytes(waarde)


@given(waarden)
def test_reads_back_as_the_same_value_with_one_form(waarde: Any) -> None:
    """What was written reads back as the same value, and gives the same bytes again."""
    gelezen = json.loads(canonical_bytes(waarde))

    assert waarde == gelezen
    assert canonical_bytes(waarde) == canonical_bytes(gelezen)


# Written out by hand from RFC 8785: 3.2.2.2 (strings), 3.2.3 (order of members).
@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ({"b": 1, "a": 2, "aB": 3, "a1": 4, "ab": 5}, b'{"a":2,"a1":4,"aB":3,"ab":5,"b":1}'),
        ({"z": {"y": None, "x": [True, False]}}, b'{"z":{"x":[true,false],"y":null}}'),
        ("\x00\x08\t\n\x0b\x0c\r\x1f", rb'"\u0000\b\t\n\u000b\f\r\u001f"'),
        ('"\\/\x7f', b'"\\"\\\\/\x7f"'),
        ("caf\u00e9 \u20ac \U0001f600", '"caf\u00e9 \u20ac \U0001f600"'.encode()),
        (-(2**53) + 1, b"-9007199254740991"),
        (2**53 - 1, b"9007199254740991"),
        ((1, "a"), b'[1,"a"]'),
        ({}, b"{}"),
    ],
    ids=["order", "nested", "control", "quotes", "unicode", "lowest", "highest", "tuple", "empty"],
)
def test_known_forms(waarde: object, verwacht: bytes) -> None:
    """Members stand in order, without white space, and only what must be escaped is."""
    assert verwacht == canonical_bytes(waarde)


@pytest.mark.parametrize(
    ("waarde", "plek"),
    [
        (1.0, ""),
        ({"a": [0, {"b": 0.5}]}, "/a/1/b"),
        (float("nan"), ""),
        ({"a": 2**53}, "/a"),
        ({"a": -(2**53)}, "/a"),
        ({"A": 1}, ""),
        ({"1a": 1}, ""),
        ({"a_b": 1}, ""),
        ({"": 1}, ""),
        ({"a\n": 1}, ""),
        ({"\u00e9": 1}, ""),
        ({1: 1}, ""),
        ({"a": "e\u0301"}, "/a"),
        (["\ud800"], "/0"),
        (["ok", "\udfff\u00e9"], "/1"),
        ({"a": b"bytes"}, "/a"),
        ({"a": {1, 2}}, "/a"),
        ({"a": object()}, "/a"),
    ],
)
def test_refuses_what_lies_outside_the_profile(waarde: object, plek: str) -> None:
    """A float, a large integer, another name, text that is not NFC or not a character: refused, with its place."""
    with pytest.raises(NotCanonicalError) as fout:
        canonical_bytes(waarde)

    assert str(fout.value).startswith(f"{plek}: ")


@given(teksten, teksten)
def test_refuses_a_letter_and_its_accent_apart(ervoor: str, erna: str) -> None:
    """Two spellings of one name must not give two hashes, so only the composed one passes."""
    with pytest.raises(NotCanonicalError, match="NFC"):
        canonical_bytes({"naam": f"{ervoor}e\u0301{erna}"})
