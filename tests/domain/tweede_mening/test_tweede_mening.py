"""Another look: when it can be asked, whether the text allows it, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.beschikking.motivering import MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.tweede_mening.decisions import NogNietsOmNaarTeKijken, TweedeMeningNietToegestaan, TweedeMeningOnbekend
from domain.tweede_mening.events import OverTweedeMeningBeslist, TweedeMeningGevraagd
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Rechtskader
from services.verordeningen import regelboek
from tests.domain.tweede_mening import commands as m
from tests.domain.tweede_mening.events import GEVRAAGD, MET_VERSLAG, ONTVANGEN, TOEGESTAAN
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import GEMELD, GESPROKEN, VANDAAG
from tests.domain.zaak.scenario import given
from tests.projections.lezing import met, op

WAGENINGEN, NIJMEGEN = Rechtskader(regelboek(), "0289"), Rechtskader(regelboek(), "0268")
GEVRAAGD_ZAAK = (*MET_VERSLAG, GEVRAAGD)
GEWEIGERD = met(TOEGESTAAN, beslissing="geweigerd", motivering="Er is al een second opinion.")


def van_soort(soort: str) -> Event[TweedeMeningGevraagd]:
    """Ask for another kind."""
    return met(GEVRAAGD, soort=soort)


def beslist(command: Any, *verleden: Event[Gebeurtenis], kader: Rechtskader) -> OverTweedeMeningBeslist:
    """Decide on the request under real law, and give what was decided; its one receipt stands before it."""
    advies, event = given(*verleden).onder(kader).when(command, bij=c.CONSULENT).besluit()
    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(event.inhoud, OverTweedeMeningBeslist)
    assert advies.inhoud.handeling == "tweede-mening"
    return event.inhoud


def test_it_is_asked_allowed_and_kept() -> None:
    """Each act makes its own event, and no other; without reasons it can be asked too."""
    given(*MET_VERSLAG).when(m.vraag(), bij=c.CONSULENT).then(GEVRAAGD)
    given(*MET_VERSLAG).when(m.vraag(onderbouwing=None), bij=c.CONSULENT).then(met(GEVRAAGD, onderbouwing=None))
    given(*GEVRAAGD_ZAAK).when(m.beslissing(), bij=c.CONSULENT).then(TOEGESTAAN)
    given(*GEVRAAGD_ZAAK, TOEGESTAAN).when(m.uitkomst(), bij=c.CONSULENT).then(ONTVANGEN)


def test_another_medewerker_after_the_gesprek() -> None:
    """Art. 2.4 lid 4: about the conclusions of the vraagverheldering, before there is a verslag."""
    command = m.vraag(soort="andere-medewerker", ontvangen_op=GESPROKEN.geldig_op)

    given(GEMELD, GESPROKEN).when(command, bij=c.CONSULENT).then(
        op(van_soort("andere-medewerker"), GESPROKEN.geldig_op)
    )


@pytest.mark.parametrize(
    ("soort", "anders", "onderbouwing", "kosten"),
    [
        # Art. 2.4 lid 9 and toelichting: mediation first; the gemeente pays.
        ("second-opinion", {}, "Omdat.", "gemeente"),
        ("medisch-advies", {"mediation_geprobeerd": False}, "Omdat.", "gemeente"),
        # Lid 4: a gesprek with another medewerker costs nobody anything.
        ("andere-medewerker", {"mediation_geprobeerd": False}, "Omdat.", None),
    ],
)
def test_what_wageningen_allows(soort: str, anders: dict[str, Any], onderbouwing: str, kosten: str | None) -> None:
    """Once, with reasons, a second opinion after mediation."""
    gevraagd = met(van_soort(soort), onderbouwing=onderbouwing)
    besluit = beslist(m.beslissing(**anders), *MET_VERSLAG, gevraagd, kader=WAGENINGEN)

    assert (besluit.beslissing, besluit.kosten_voor, besluit.adviezen) == ("toegestaan", kosten, (5,))


@pytest.mark.parametrize(
    ("verleden", "anders"),
    [
        (GEVRAAGD_ZAAK, {"mediation_geprobeerd": False}),
        ((*MET_VERSLAG, met(GEVRAAGD, onderbouwing=None)), {}),
        ((*GEVRAAGD_ZAAK, TOEGESTAAN, met(GEVRAAGD, mening=2)), {"mening": 2}),
    ],
)
def test_what_wageningen_does_not_allow(verleden: tuple[Event[Gebeurtenis], ...], anders: dict[str, Any]) -> None:
    """Without mediation, without reasons, or a second time: allowed by who says why, and then nobody has to pay."""
    zaak = given(*verleden).onder(WAGENINGEN)
    zaak.when(m.beslissing(**anders), bij=c.CONSULENT).then_geweigerd(
        MotiveringOntbreekt, "wijkt af van het advies", regel="tweede-gesprek-of-second-opinion"
    )

    waarom = "De verhoudingen zijn ernstig verstoord."
    besluit = beslist(m.beslissing(**anders, motivering=waarom), *verleden, kader=WAGENINGEN)
    assert (besluit.beslissing, besluit.kosten_voor, besluit.motivering) == ("toegestaan", None, waarom)


def test_what_was_refused_was_not_used() -> None:
    """A request that was not allowed does not take the one chance away; one of another kind neither."""
    tweede = met(GEVRAAGD, mening=2)
    na_weigering = (*GEVRAAGD_ZAAK, GEWEIGERD, tweede)
    na_ander = (*MET_VERSLAG, van_soort("medisch-advies"), TOEGESTAAN, tweede)

    for verleden in (na_weigering, na_ander):
        assert beslist(m.beslissing(mening=2), *verleden, kader=WAGENINGEN).kosten_voor == "gemeente"


def test_no_text_of_nijmegen_speaks_of_it() -> None:
    """It is allowed or not as the gemeente sees fit; the receipt says that no text answers."""
    advies, _ = given(*GEVRAAGD_ZAAK).onder(NIJMEGEN).when(m.beslissing(), bij=c.CONSULENT).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert (advies.inhoud.regime, advies.inhoud.niet_beschikbaar is None) == (None, False)


def test_a_refusal_is_explained() -> None:
    """With reasons it stands, without them it does not, whatever the text says."""
    zaak = given(*GEVRAAGD_ZAAK)
    zaak.when(m.beslissing(beslissing="geweigerd"), bij=c.CONSULENT).then_geweigerd(
        MotiveringOntbreekt, "waarom het verzoek wordt geweigerd", veld="motivering"
    )
    command = m.beslissing(beslissing="geweigerd", motivering="Er is al een second opinion.")
    zaak.when(command, bij=c.CONSULENT).then(GEWEIGERD)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((GEMELD,), m.vraag(soort="andere-medewerker"), NogNietsOmNaarTeKijken, "na het gesprek"),
        ((GEMELD, GESPROKEN), m.vraag(), NogNietsOmNaarTeKijken, "na het verslag; dat is er nog niet"),
        ((GEMELD, GESPROKEN), m.vraag(soort="medisch-advies"), NogNietsOmNaarTeKijken, "om een extra medisch advies"),
        (GEVRAAGD_ZAAK, m.vraag(), AlGedaan, "Op verzoek 1 om een second opinion is nog niet beslist."),
        (MET_VERSLAG, m.beslissing(), TweedeMeningOnbekend, "Verzoek 1"),
        (MET_VERSLAG, m.uitkomst(), TweedeMeningOnbekend, "Verzoek 1"),
        ((*GEVRAAGD_ZAAK, TOEGESTAAN), m.beslissing(), AlGedaan, "al beslist op 2025-03-28"),
        (GEVRAAGD_ZAAK, m.uitkomst(), TweedeMeningNietToegestaan, "is niet toegestaan"),
        ((*GEVRAAGD_ZAAK, GEWEIGERD), m.uitkomst(), TweedeMeningNietToegestaan, "is niet toegestaan"),
        ((*GEVRAAGD_ZAAK, TOEGESTAAN, ONTVANGEN), m.uitkomst(), AlGedaan, "al ontvangen op 2025-04-08"),
        (
            (*MET_VERSLAG, Event(OverlijdenVastgelegd(adviezen=()), date(2025, 3, 25))),
            m.vraag(),
            ClientOverleden,
            "overleden op 2025-03-25",
        ),
    ],
)
def test_refusals(verleden: tuple[Event[Gebeurtenis], ...], command: Any, klasse: type[Weigering], zin: str) -> None:
    """What is not there yet, was not allowed, or done already."""
    given(*verleden).when(command, bij=c.CONSULENT).then_geweigerd(klasse, zin)


def test_another_kind_beside_it() -> None:
    """One request that waits does not hold up another of another kind; each has its number."""
    given(*GEVRAAGD_ZAAK).when(m.vraag(soort="medisch-advies", ontvangen_op=VANDAAG), bij=c.CONSULENT).then(
        replace(met(van_soort("medisch-advies"), mening=2), geldig_op=VANDAAG)
    )


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (GEVRAAGD, "De cliënt vraagt om een second opinion (verzoek 1)."),
        (TOEGESTAAN, "Verzoek 1 om een tweede mening is toegestaan."),
        (
            met(TOEGESTAAN, kosten_voor="gemeente"),
            "Verzoek 1 om een tweede mening is toegestaan; de kosten zijn voor de gemeente.",
        ),
        (ONTVANGEN, "Tweede mening 1 wijkt deels af van wat eerder is gevonden."),
    ],
)
def test_it_tells_itself(event: Event[Gebeurtenis], zin: str) -> None:
    """In one sentence, without a word of why or what was found."""
    assert event.inhoud.zin == zin
