"""The guard over the files of PostgreSQL finds what must not be there, and nothing else."""

from pathlib import Path

import pytest

from tests.lekken import personen_in
from tests.personen import NAMEN

NAMEN.update({"Dagmar", "Dagmar Noach"})


@pytest.mark.parametrize(
    ("inhoud", "gevonden"),
    [
        (b'\x00{"bsn":"999900006"}\x00', ["blad: BSN 999900006"]),
        (b"bsn=999900006;", ["blad: BSN 999900006"]),
        (b"999900007 voldoet niet", []),
        (b"0196eceb-d280-72b6-ae74-999900006abc", []),
        (b"fractie 0.999900006 en 9999000061", []),
        (b"c9-_999900006Az", []),
        (b"x" * ((1 << 24) - 4) + b" 999900006 ", ["blad: BSN 999900006"]),
    ],
    ids=["json", "los", "geen-elfproef", "uuid", "getal", "base64url", "over-de-naad"],
)
def test_a_bsn_in_a_file_is_found(tmp_path: Path, inhoud: bytes, gevonden: list[str]) -> None:
    """Nine digits on their own that pass the elfproef; not a piece of an id, of ciphertext or of a longer number."""
    (tmp_path / "blad").write_bytes(inhoud)

    assert gevonden == personen_in(tmp_path)


def test_a_name_in_a_file_is_found(tmp_path: Path) -> None:
    """Every name that stands there, also one within another and one that lies across two pieces."""
    (tmp_path / "blad").write_bytes(b"\x00voor Dagmar Noach\x00")
    (tmp_path / "naad").write_bytes(b"x" * ((1 << 24) - 3) + b"Dagmar")
    (tmp_path / "niemand").write_bytes(b"dagmar, Dag mar")

    assert ["blad: naam Dagmar", "blad: naam Dagmar Noach", "naad: naam Dagmar"] == personen_in(tmp_path)
