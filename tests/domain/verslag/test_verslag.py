"""The third phase: the client gets the outcome of the onderzoek, and may remark on it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from domain.bijlage import Bijlage, BijlageOnbekend
from domain.gebeurtenis import Event, Gebeurtenis
from domain.verslag.decisions import GesprekOntbreekt, VerslagOnbekend
from domain.verslag.events import OpmerkingenOntvangen, VerslagVerstrekt
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Bewijs, DatumVoorVoorganger
from tests.domain.rechtskader import WEET_DE_ZAAK, kader
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AFGEZIEN,
    EEN_DAG,
    GEMELD,
    GESPROKEN,
    OP_GESPREK,
    OP_OPMERKINGEN,
    OP_VERSLAG,
    OPGEMERKT,
    VERSLAGEN,
)
from tests.domain.zaak.scenario import given

NOG_EENS = replace(GESPROKEN, geldig_op=OP_VERSLAG + EEN_DAG)
TWEEDE = Event(VERSLAGEN.inhoud.model_copy(update={"verslag": 2}), OP_VERSLAG + 3 * EEN_DAG)
BIJLAGE = Bijlage(
    bijlage=UUID("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee07"),
    sha256="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    lengte=20_517,
    mediatype="application/pdf",
)


@pytest.mark.parametrize("stap", [GESPROKEN, AFGEZIEN])
def test_the_client_gets_the_verslag(stap: Event[Gebeurtenis]) -> None:
    """After a gesprek, or after it was waived."""
    given(GEMELD, stap).when(c.verslag(), bij=c.CONSULENT).then(VERSLAGEN)


def test_a_verslag_with_a_bijlage() -> None:
    """The verslag itself may be a document, of which the event holds id, hash, length and kind."""
    verwacht = replace(VERSLAGEN, inhoud=VERSLAGEN.inhoud.model_copy(update={"bijlagen": (BIJLAGE,)}))
    bij = replace(c.CONSULENT, bijlagen={BIJLAGE.bijlage: BIJLAGE})

    given(GEMELD, GESPROKEN).when(c.verslag(bijlagen=(BIJLAGE.bijlage,)), bij=bij).then(verwacht)


def test_no_verslag_with_a_bijlage_of_nobody() -> None:
    """A document that does not belong to the zaak cannot be named."""
    given(GEMELD, GESPROKEN).when(c.verslag(bijlagen=(BIJLAGE.bijlage,)), bij=c.CONSULENT).then_geweigerd(
        BijlageOnbekend, "hoort niet bij deze zaak"
    )


def test_no_verslag_of_nothing() -> None:
    """Without an onderzoek there is nothing to report."""
    given(GEMELD).when(c.verslag(), bij=c.CONSULENT).then_geweigerd(
        GesprekOntbreekt, "Er is nog geen gesprek gevoerd en daarvan is niet afgezien"
    )


def test_the_last_gesprek_counts() -> None:
    """A verslag follows the last gesprek by its day, in whatever order they were recorded."""
    eerder = replace(GESPROKEN, geldig_op=OP_GESPREK - EEN_DAG)
    verleden = given(GEMELD, GESPROKEN, eerder)

    verleden.when(c.verslag(verstrekt_op=OP_GESPREK - EEN_DAG), bij=c.CONSULENT).then_geweigerd(
        DatumVoorVoorganger, "verstrektOp 2025-03-16 ligt voor het gesprek van 2025-03-17."
    )
    assert verleden.when(c.verslag(verstrekt_op=OP_GESPREK), bij=c.CONSULENT).besluit()


def test_a_verslag_twice() -> None:
    """The same onderzoek gives one verslag."""
    laat = c.verslag(verstrekt_op=OP_VERSLAG + EEN_DAG)

    given(GEMELD, GESPROKEN, VERSLAGEN).when(laat, bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Het verslag is al verstrekt op 2025-03-24."
    )


def test_a_second_verslag_after_a_new_gesprek() -> None:
    """A new gesprek asks a new verslag, numbered after the first."""
    later = c.verslag(verstrekt_op=TWEEDE.geldig_op)

    given(GEMELD, GESPROKEN, VERSLAGEN, NOG_EENS).when(later, bij=c.CONSULENT).then(TWEEDE)


def test_the_second_verslag_twice() -> None:
    """Each onderzoek gives one verslag; the refusal names the last."""
    laat = c.verslag(verstrekt_op=TWEEDE.geldig_op)

    given(GEMELD, GESPROKEN, VERSLAGEN, NOG_EENS, TWEEDE).when(laat, bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "Het verslag is al verstrekt op 2025-03-27."
    )


def test_a_number_is_not_given_twice() -> None:
    """When the first verslag was declared void the second keeps its number, and the next is the third."""
    verleden = given(GEMELD, GESPROKEN, TWEEDE, replace(NOG_EENS, geldig_op=TWEEDE.geldig_op))
    (derde,) = verleden.when(c.verslag(verstrekt_op=TWEEDE.geldig_op), bij=c.CONSULENT).besluit()

    assert isinstance(derde.inhoud, VerslagVerstrekt)
    assert derde.inhoud.verslag == 3


def test_a_verslag_rests_on_its_advice() -> None:
    """The rules learn that the client got it, and the verslag names what they said."""
    verleden = given(GEMELD, GESPROKEN).onder(kader(verslag=f"{WEET_DE_ZAAK} {WEET_DE_ZAAK}"))
    een, twee, verslag = verleden.when(c.verslag(), bij=c.CONSULENT).besluit()

    assert een == twee
    assert isinstance(een.inhoud, AdviesGegeven)
    assert isinstance(een.inhoud.bewijs, Bewijs)
    assert een.inhoud.bewijs.feiten == {"wet": "wmo", "verstrektAanClient": True}
    assert isinstance(verslag.inhoud, VerslagVerstrekt)
    assert verslag.inhoud.adviezen == (3, 4)


def test_the_client_remarks() -> None:
    """What the client remarks becomes part of the verslag (Nijmegen art. 6 lid 3)."""
    given(GEMELD, GESPROKEN, VERSLAGEN).when(c.opmerkingen(), bij=c.CONSULENT).then(OPGEMERKT)


@pytest.mark.parametrize("nummer", [2, 99])
def test_remarks_on_a_verslag_that_is_not_there(nummer: int) -> None:
    """Remarks go with a verslag that was given."""
    given(GEMELD, GESPROKEN, VERSLAGEN).when(c.opmerkingen(verslag=nummer), bij=c.CONSULENT).then_geweigerd(
        VerslagOnbekend, f"Verslag {nummer} is in deze zaak niet verstrekt.", veld="verslag"
    )


def test_remarks_before_any_verslag() -> None:
    """There is nothing to remark on yet."""
    given(GEMELD, GESPROKEN).when(c.opmerkingen(), bij=c.CONSULENT).then_geweigerd(VerslagOnbekend, "Verslag 1 is")


def test_remarks_follow_the_verslag_with_their_number() -> None:
    """The first verslag was declared void; remarks on the second follow the day of the second."""
    verleden = given(GEMELD, GESPROKEN, TWEEDE)
    op = {"verslag": 2, "ontvangen_op": TWEEDE.geldig_op}

    verleden.when(c.opmerkingen(verslag=1), bij=c.CONSULENT).then_geweigerd(VerslagOnbekend, "Verslag 1 is")
    verleden.when(c.opmerkingen(verslag=2, ontvangen_op=OP_VERSLAG), bij=c.CONSULENT).then_geweigerd(
        DatumVoorVoorganger, "ligt voor het verslag van 2025-03-27"
    )
    assert verleden.when(c.opmerkingen(**op), bij=c.CONSULENT).besluit()


def test_the_same_remarks_twice() -> None:
    """Remarks on the same verslag on the same day are the same."""
    given(GEMELD, GESPROKEN, VERSLAGEN, OPGEMERKT).when(c.opmerkingen(), bij=c.CONSULENT).then_geweigerd(
        AlGedaan, "De opmerkingen van 2025-03-28 zijn al vastgelegd."
    )


def test_more_remarks() -> None:
    """The client may come back on it another day, or on the same day on another verslag."""
    later = OP_OPMERKINGEN + EEN_DAG
    given(GEMELD, GESPROKEN, VERSLAGEN, OPGEMERKT).when(c.opmerkingen(ontvangen_op=later), bij=c.CONSULENT).then(
        replace(OPGEMERKT, geldig_op=later)
    )

    tweede = given(GEMELD, GESPROKEN, VERSLAGEN, OPGEMERKT, NOG_EENS, TWEEDE)
    tweede.when(c.opmerkingen(verslag=2), bij=c.CONSULENT).then(
        Event(OpmerkingenOntvangen(verslag=2, opmerkingen="Ik kook nog wel zelf."), OP_OPMERKINGEN)
    )
