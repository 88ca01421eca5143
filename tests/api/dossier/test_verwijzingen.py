"""To whom and to what an event points: people by name, documents by their number, nobody described twice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from api.dossier.verwijzingen import Verwijzingen
from domain.gebeurtenis import Event
from tests.domain.personen import FENNA_ID
from tests.domain.zaak.events import GEMELD, GEPLAND, GESPROKEN
from tests.projections.dossiers import dossier_van
from tests.projections.lezing import lees, met, zonder_sleutels
from tests.projections.test_dossier import DOCUMENT

Json = Any
FENNA = "Fenna Geertruida van Kwakkelstein (partner: van den Uitdenbogaard)"
ANDER = DOCUMENT.model_copy(update={"bijlage": UUID("0196eceb-d280-72b6-ae74-816097fcf902")})


def inhoud_van(nummer: int, *events: Event[Any]) -> Json:
    """Give what an event of a zaak holds, with what it points to written out."""
    gemaakt = dossier_van(lees(*events))
    return Verwijzingen(gemaakt).uitgeschreven(gemaakt.gebeurtenissen[nummer - 1].inhoud)


def test_who_was_there_is_named() -> None:
    """By the name that the zaak knows; somebody that it does not know stays an id."""
    onbekend = UUID("0196eceb-d280-72b6-ae74-816097fcf9aa")

    deelnemers = inhoud_van(2, GEMELD, met(GESPROKEN, deelnemers=(FENNA_ID, onbekend)))["deelnemers"]

    assert [FENNA, str(onbekend)] == deelnemers


def test_a_person_as_the_zaak_knows_her_is_not_described_again() -> None:
    """The melding names the client; who she is stands in the chapter on the zaak."""
    assert {"wie": FENNA} == inhoud_van(1, GEMELD)["client"]


def test_a_person_whose_key_is_gone_stays_gone() -> None:
    """There is no name to give."""
    gemaakt = dossier_van(lees(*zonder_sleutels([GEMELD, GESPROKEN])))
    verwijzingen = Verwijzingen(gemaakt)

    assert "(gewist)" == verwijzingen.uitgeschreven(str(FENNA_ID))
    assert {"wie": "(gewist)"} == verwijzingen.uitgeschreven(gemaakt.gebeurtenissen[0].inhoud["client"])


def test_a_document_is_named_by_its_number() -> None:
    """By its place in the list of all documents of the zaak."""
    bijlagen = inhoud_van(2, GEMELD, met(GEPLAND, bijlagen=(DOCUMENT, ANDER)))["bijlagen"]

    assert ["nummer 1 in de lijst van bijlagen", "nummer 2 in de lijst van bijlagen"] == bijlagen
