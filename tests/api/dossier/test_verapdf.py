"""What an independent validator says of our PDFs: PDF/A-3a for the archive, PDF/UA-1 for a screen reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from api.dossier.pdf import als_pdf
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Rechtskader
from tests.api.dossier.gezet import gelezen_dossier
from tests.api.dossier.test_pdf import BESLUIT, NIJMEGEN
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.zaak.events import GEMELD, GEPLAND
from tests.domain.zaak.loop import EEN_REGEL, TOT_HET_EINDE, gelopen
from tests.projections.lezing import lees, met, zonder_sleutels
from tests.projections.test_dossier import DOCUMENT
from tests.verapdf import afgekeurd
from tests.vereisten import vereist

# Four thousand characters, the longest text of an event: lines, quotes, other scripts, an emoji, a word without end.
LANG = 'Zij zei: "het gaat niet".\n\nÉén café, ŠŁŻ, Ελλάδα, Жуковский, مرحبا, 你好, \U0001f642.\t'
LANG_EN_VREEMD = (LANG * 40 + "w" * 900)[:4000]
ZAKEN: Mapping[str, tuple[Sequence[Vastgelegd], Rechtskader, bool]] = {
    "kort": (lees(GEMELD), ZONDER_REGELS, True),
    "besluit": (lees(*BESLUIT), NIJMEGEN, False),
    "elke-fase": (gelopen(TOT_HET_EINDE).vastgelegd, EEN_REGEL, True),
    "gewist": (lees(*zonder_sleutels(BESLUIT)), NIJMEGEN, True),
    "bijlagen": (lees(GEMELD, met(GEPLAND, bijlagen=(DOCUMENT, DOCUMENT))), ZONDER_REGELS, True),
    "lang-en-vreemd": (lees(met(GEMELD, hulpvraag=LANG_EN_VREEMD)), ZONDER_REGELS, True),
}


@pytest.fixture(scope="module")
def bestanden(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Give the PDF of each zaak as a file."""
    vereist("verapdf")
    folder = tmp_path_factory.mktemp("verapdf")
    geschreven = []
    for naam, (gelezen, kader, oefen) in ZAKEN.items():
        bestand = folder / f"{naam}.pdf"
        bestand.write_bytes(als_pdf(gelezen_dossier(gelezen, kader, oefen=oefen)))
        geschreven.append(bestand)
    return geschreven


@pytest.mark.parametrize("smaak", ["3a", "ua1"])
def test_the_validator_approves_every_dossier(bestanden: list[Path], smaak: str) -> None:
    """Short, of every phase, wiped, with documents, and with the longest and strangest text."""
    assert {} == afgekeurd(bestanden, smaak)


def test_the_validator_does_refuse(bestanden: list[Path], tmp_path: Path) -> None:
    """The same file whose attachment does not say what it is to the document is no PDF/A-3."""
    schrijver = PdfWriter(clone_from=PdfReader(bestanden[0]))
    del schrijver.root_object["/AF"][0].get_object()["/AFRelationship"]  # type: ignore[index]
    kapot = tmp_path / "kapot.pdf"
    schrijver.write(kapot)

    assert ["kapot.pdf"] == [*afgekeurd([kapot], "3a")]
