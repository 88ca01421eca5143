"""The dossier as a PDF: all that it has to tell, readable, with its JSON inside, and the same bytes each time."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from api.dossier import pdf as maker
from api.dossier.pdf import als_pdf
from api.dossier.verloop import gezegd
from domain.gebeurtenis import Event
from domain.zaak.handeling import Rechtskader
from services.verordeningen import regelboek
from tests.api.dossier.gezet import gelezen_dossier, gezet, tekst_van, zonder_wit
from tests.domain.zaak.events import BEKEND, GEMELD, GEPLAND, GESPROKEN, OP_BESLUIT
from tests.domain.zaak.loop import EEN_REGEL, TOT_HET_EINDE, gelopen
from tests.projections.lezing import lees, met, zonder_sleutels
from tests.projections.test_dossier import ADVIES, AFGEWEKEN, DOCUMENT, GEEN

Json = Any
NIJMEGEN = Rechtskader(regelboek(), "0268")
BESLUIT = [GEMELD, GESPROKEN, Event(ADVIES, OP_BESLUIT), Event(GEEN, OP_BESLUIT), AFGEWEKEN, BEKEND]


@pytest.fixture(scope="module")
def alle_fasen() -> PdfReader:
    """Give the PDF of a zaak that reached every phase."""
    return gezet(gelopen(TOT_HET_EINDE).vastgelegd, EEN_REGEL)


def test_every_event_is_told(alle_fasen: PdfReader) -> None:
    """Each act with its sentence, each advice with its rule, each besluit with its motivering, and the hash of all."""
    dossier = gelezen_dossier(gelopen(TOT_HET_EINDE).vastgelegd, EEN_REGEL).dossier

    tekst = tekst_van(alle_fasen)

    acts = [een for een in dossier.gebeurtenissen if een.topic != "advies-gegeven"]
    adviezen = [een for een in dossier.gebeurtenissen if een.topic == "advies-gegeven"]
    assert [] == [een.versie for een in acts if zonder_wit(gezegd(een)) not in tekst]
    assert [] == [een.versie for een in adviezen if f"{een.versie}.{een.inhoud['regel'][:3].capitalize()}" not in tekst]
    assert [] == [een.versie for een in dossier.besluiten if zonder_wit(str(een.motivering)) not in tekst]
    assert dossier.volledigheid.hash in tekst


def test_the_acts_stand_in_order_in_the_bookmarks(alle_fasen: PdfReader) -> None:
    """The outline of the file holds each act, by versie; so does the list of contents."""
    dossier = gelezen_dossier(gelopen(TOT_HET_EINDE).vastgelegd, EEN_REGEL).dossier
    titels = [*_titels(alle_fasen.outline)]

    nummers = [int(titel.split(".")[0]) for titel in titels if titel[0].isdigit()]
    assert [een.versie for een in dossier.gebeurtenissen if een.topic != "advies-gegeven"] == nummers
    hoofdstukken = ["De zaak", "Overzicht", "Verloop", "Bijlagen", "Gewogen regelingen", "Bewijs van volledigheid"]
    assert hoofdstukken == [titel for titel in titels if titel in hoofdstukken]


def _titels(outline: Json) -> Iterator[str]:
    for een in outline:
        if isinstance(een, Destination):
            yield str(een.title)
        else:
            yield from _titels(een)


def test_a_besluit_is_told_with_what_it_rests_on() -> None:
    """The advice with its text, articles, facts and outcome, that no text answered, and why the besluit departs."""
    tekst = tekst_van(gezet(lees(*BESLUIT), NIJMEGEN))

    for verwacht in (
        "Zij kan het niet alleen.",
        "Afwijking van het advies over afwijzingsgronden (nr 3)",
        "art. 27 lid 3",
        "Overbelast.",
        "Verordening Nijmegen 2022, art. 8",
        "De mantelzorger kan het niet.",
        "uitkomst afwijzen: geheel",
        "feiten leeftijd: 66",
        "Geen tekst houdt deze regel.",
        "toegezonden op 11 april 2025",
        "door m-17 (consulent)",
    ):
        assert zonder_wit(verwacht) in tekst, verwacht


def test_an_advice_is_told_once() -> None:
    """With the first act that names it; the next one points to it, and one that no act names comes last."""
    los = Event(ADVIES.model_copy(update={"regel": "pgb-looptijd"}), OP_BESLUIT)
    gesprek = met(GESPROKEN, adviezen=(2,))

    tekst = tekst_van(gezet(lees(GEMELD, Event(ADVIES, OP_BESLUIT), gesprek, met(AFGEWEKEN, adviezen=(2,)), los)))

    assert 1 == tekst.count("2.Afwijzingsgronden")
    assert tekst.count("Rustookopwateerderisgewogen:nr2.") == 1
    erna = tekst.rpartition("Adviezendiegeenhandelingnoemt")[2]
    assert "5.Pgb-looptijd" in erna


def test_the_json_in_it_is_the_dossier() -> None:
    """One attachment, byte for byte what the API gives as JSON, told as data that belongs to the whole document."""
    gelezen = gelezen_dossier(lees(*BESLUIT), NIJMEGEN)

    pdf = PdfReader(BytesIO(als_pdf(gelezen)))

    assert {"dossier.json": [gelezen.als_bytes()]} == dict(pdf.attachments)
    (bestand,) = (een.get_object() for een in pdf.trailer["/Root"]["/AF"])  # type: ignore[index]
    assert ("/Data", "dossier.json") == (bestand["/AFRelationship"], bestand["/UF"])
    assert gelezen.dossier.als_json() == json.loads(gelezen.als_bytes())


def test_the_same_dossier_gives_the_same_bytes() -> None:
    """No clock and no chance: the moment in it is the end of the day that was known."""
    eerste, tweede = (als_pdf(gelezen_dossier(lees(*BESLUIT), NIJMEGEN)) for _ in range(2))
    anders = als_pdf(gelezen_dossier(lees(*BESLUIT), NIJMEGEN, bekend_op=date(2025, 6, 2)))

    assert eerste == tweede != anders
    gemaakt = PdfReader(BytesIO(eerste)).metadata
    assert gemaakt is not None
    # The end of 1 June 2025 in the Netherlands, which is two hours ahead of UTC.
    assert "2025-06-01T21:59:59+00:00" == gemaakt.creation_date.isoformat()  # type: ignore[union-attr]


def test_a_practice_gemeente_is_marked_on_every_page() -> None:
    """And one that is real on none."""
    oefen, echt = gezet(lees(*BESLUIT)), gezet(lees(*BESLUIT), oefen=False)

    merk = "OEFENGEMEENTE:NIETSINDITDOSSIERISECHT"
    assert len(oefen.pages) == sum(merk in zonder_wit(bladzijde.extract_text()) for bladzijde in oefen.pages)
    assert "OEFEN" not in tekst_van(echt)


def test_every_page_says_which_of_how_many() -> None:
    """From 1 to the last."""
    pdf = gezet(lees(*BESLUIT))

    aantal = len(pdf.pages)
    assert aantal > 3
    for nummer, bladzijde in enumerate(pdf.pages, start=1):
        assert f"Bladzijde{nummer}van{aantal}" in zonder_wit(bladzijde.extract_text())


def test_what_is_gone_is_told_on_paper_too() -> None:
    """Without keys: no name, no text, and the word for it."""
    tekst = tekst_van(gezet(lees(*zonder_sleutels(BESLUIT))))

    assert "over(gewist)" in tekst
    assert "hulpvraag(gewist)" in tekst
    assert "uitkomst(gewist),metdefeitenendeartikelen" in tekst


def test_a_document_is_listed() -> None:
    """By the event that names it, with the hash and length of its sealed bytes."""
    tekst = tekst_van(gezet(lees(GEMELD, met(GEPLAND, bijlagen=(DOCUMENT,)))))

    assert "PDF1.234bytes" in tekst
    assert "0f" * 32 in tekst


@pytest.mark.parametrize(
    ("geschreven", "getoond"),
    [
        (
            "Zij is geëmigreerd; één café, ŠŁŻ, Ελλάδα, Жуковский.",
            "Zij is geëmigreerd; één café, ŠŁŻ, Ελλάδα, Жуковский.",
        ),
        ("Blij \U0001f642 en \U0001f468\u200d\U0001f469", "Blij [U+1F642] en [U+1F468][U+200D][U+1F469]"),
        ("\u0645\u0631\u062d\u0628\u0627", "[U+0645][U+0631][U+062D][U+0628][U+0627]"),
        (
            "= Kop #panic() *vet* $x^2$ <kop> @bron `code` // niets",
            "= Kop #panic() *vet* $x^2$ <kop> @bron `code` // niets",
        ),
        ("w" * 400, "w" * 400),
        ("Eerste regel.\n\n  Derde \"regel\" -- met 'tekens'...", "Eerste regel. Derde \"regel\" -- met 'tekens'..."),
        ("verborgen \ue000\ufeff\u202e", "verborgen [U+E000][U+FEFF][U+202E]"),
    ],
    ids=["letters", "emoji", "arabisch", "opmaak", "lang-woord", "regels", "onzichtbaar"],
)
def test_any_text_is_shown_as_it_was_written(geschreven: str, getoond: str) -> None:
    """What looks like markup stays text; a character that the letters lack stands there by its number."""
    tekst = tekst_van(gezet(lees(met(GEMELD, hulpvraag=geschreven))))

    assert f"hulpvraag{zonder_wit(getoond)}" in tekst


def test_a_typesetter_that_fails_tells_nothing_of_anybody() -> None:
    """Its process ends with an error that names no value of what it had to set."""
    opdracht = {"blokken": {"titel": "Kwikstaartsma 999990019"}, "bijlage": "{}", "moment": "2025-06-01T21:59:59+00:00"}

    klaar = subprocess.run(
        [sys.executable, "-I", str(maker.ZETTER)],
        input=json.dumps(opdracht),
        capture_output=True,
        check=False,
        text=True,
    )

    assert (1, "", "zetten mislukt: TypstError\n") == (klaar.returncode, klaar.stdout, klaar.stderr)
