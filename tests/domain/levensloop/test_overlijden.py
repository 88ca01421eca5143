"""A death: what ends on which day, what is refused, and what nothing that comes later can undo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.aanvraag.decisions import AanvraagIndienen
from domain.correctie.decisions import NietCorrigeerbaar
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.decisions import OverlijdenVastleggen
from domain.levensloop.eindes import EindeOnmogelijk, ToelichtingPastNiet
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.rechten.rechten import lopende_rechten
from domain.weigering import Weigering
from domain.zaak.handeling import AlGedaan, Rechtskader
from domain.zaak.state import LopendeZaak
from services.verordeningen import regelboek
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.levensloop.commands import OP_OVERLIJDEN, overlijden
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, als_pgb, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met

NIJMEGEN = Rechtskader(regelboek(), "0268")
WAGENINGEN = Rechtskader(regelboek(), "0289")
BEGELEIDING = in_natura(voorziening="begeleiding", productcategorie="02", productcode="02A03")
DRIE = met(
    BESLIST,
    voorzieningen=(
        toegekend(in_natura(), nummer=1, toewijzingnummer=81001),
        toegekend(BEGELEIDING, nummer=2, toewijzingnummer=81002),
        toegekend(als_pgb(), nummer=3, budgetidentificatie=91001),
    ),
)
ZAAK = (*TOT_AANVRAAG, DRIE, BEKEND)
"""Huishouden in natura (1), begeleiding in natura (2) and a pgb (3), for two years from 14 April 2025."""


def einden(*paren: tuple[int, date]) -> tuple[EindeDoorOverlijden, ...]:
    """Expect these rights to end on these days."""
    return tuple(EindeDoorOverlijden(nummer=nummer, laatste_dag=dag) for nummer, dag in paren)


def vastgelegd(command: OverlijdenVastleggen, kader: Rechtskader = NIJMEGEN) -> OverlijdenVastgelegd:
    """Record the death, and give the event of it."""
    *_, event = given(*ZAAK).onder(kader).when(command, bij=c.BESLISSER).besluit()
    assert isinstance(event.inhoud, OverlijdenVastgelegd)
    assert event.geldig_op == command.overleden_op
    return event.inhoud


@pytest.mark.parametrize(
    ("kader", "partner", "huishouden"),
    [
        # Financiële bijlage art. 4.3: with a partner four weeks, 12 May + 28 days; without one the day itself.
        (NIJMEGEN, True, date(2025, 6, 9)),
        (NIJMEGEN, False, OP_OVERLIJDEN),
        # No text of Wageningen has it; a pgb ends that day (3.3 lid 1).
        (WAGENINGEN, True, OP_OVERLIJDEN),
    ],
)
def test_every_right_ends(kader: Rechtskader, huishouden: date, *, partner: bool) -> None:
    """Hulp bij het huishouden in natura goes on for who stays behind; all else ends on the day of the death."""
    inhoud = vastgelegd(overlijden(heeft_partner=partner), kader)

    assert einden((1, huishouden), (2, OP_OVERLIJDEN), (3, OP_OVERLIJDEN)) == inhoud.eindes


@pytest.mark.parametrize(
    ("dag", "nummers"),
    [
        (OP_OVERLIJDEN, [1, 2, 3]),
        (date(2025, 5, 13), [1]),
        (date(2025, 6, 9), [1]),
        (date(2025, 6, 10), []),
    ],
)
def test_what_counts_on_which_day(dag: date, nummers: list[int]) -> None:
    """The last day counts, the day after does not; before the death was known all of it counted."""
    events = given(*ZAAK).onder(NIJMEGEN).when(overlijden(), bij=c.BESLISSER).besluit()
    eerst, daarna = gevouwen(*ZAAK), gevouwen(*ZAAK, *events)
    assert isinstance(eerst, LopendeZaak)
    assert isinstance(daarna, LopendeZaak)

    assert [1, 2, 3] == [stuk.nummer for stuk in lopende_rechten(eerst, dag)]
    assert nummers == [stuk.nummer for stuk in lopende_rechten(daarna, dag)]


def test_a_besluit_on_its_way_revives_nothing() -> None:
    """Taken before the death and made known after it: it grants nothing beyond the last day."""
    onderweg = (*TOT_AANVRAAG, DRIE)
    dood = given(*onderweg).when(overlijden(heeft_partner=False), bij=c.BESLISSER).besluit()
    zaak = gevouwen(*onderweg, *dood, BEKEND)
    assert isinstance(zaak, LopendeZaak)

    assert [1, 2, 3] == [stuk.nummer for stuk in lopende_rechten(zaak, OP_OVERLIJDEN)]
    assert lopende_rechten(zaak, date(2025, 5, 13)) == ()


def test_a_right_that_ended_before_is_left_alone() -> None:
    """What ended by itself up to and including the day of the death is not ended again."""
    kort = in_natura(werking=Werking(van=date(2025, 4, 14), tot_en_met=OP_OVERLIJDEN))
    zaak = (*TOT_AANVRAAG, met(BESLIST, voorzieningen=(toegekend(kort, nummer=1, toewijzingnummer=81001),)), BEKEND)
    (event,) = given(*zaak).when(overlijden(), bij=c.BESLISSER).besluit()

    assert event == Event(OverlijdenVastgelegd(adviezen=()), OP_OVERLIJDEN)


VAN_HET_BEGIN, TOT = date(2025, 4, 14), date(2027, 4, 13)
PGB = {"voorziening": "hulp-bij-het-huishouden", "productcategorie": "01"}


@pytest.mark.parametrize(
    ("vormen", "vanaf", "laatste"),
    [
        # Bijlage art. 4.3: what was help in natura on the day of the death goes on for four weeks, to 9 June 2025,
        (("zin", "pgb"), date(2025, 7, 1), date(2025, 6, 9)),
        (("zin", "pgb"), date(2025, 6, 10), date(2025, 6, 9)),
        # as far as it is in natura then: a pgb was for the client alone.
        (("zin", "pgb"), date(2025, 6, 9), date(2025, 6, 8)),
        (("zin", "zin"), date(2025, 6, 1), date(2025, 6, 9)),
        # What was a pgb on that day ends on it, whatever it would have become.
        (("pgb", "zin"), date(2025, 5, 13), OP_OVERLIJDEN),
        (("pgb", "zin"), date(2025, 7, 1), OP_OVERLIJDEN),
        # On the very first day of help in natura.
        (("pgb", "zin"), OP_OVERLIJDEN, date(2025, 6, 9)),
    ],
)
def test_a_right_is_judged_by_what_it_was_that_day(vormen: tuple[str, str], vanaf: date, laatste: date) -> None:
    """Not by what a verlenging that was granted already would have made of it."""
    dagen = Werking(van=VAN_HET_BEGIN, tot_en_met=vanaf - timedelta(days=1)), Werking(van=vanaf, tot_en_met=TOT)
    eerst, dan = (
        toegekend(als_pgb(**PGB, werking=werking) if vorm == "pgb" else in_natura(werking=werking), nummer=1)
        for vorm, werking in zip(vormen, dagen, strict=True)
    )
    verleden = (
        *(*TOT_AANVRAAG, met(BESLIST, voorzieningen=(eerst,)), BEKEND),
        *(met(BESLIST, beschikking=2, voorzieningen=(dan,)), met(BEKEND, beschikking=2)),
    )
    *_, event = given(*verleden).onder(NIJMEGEN).when(overlijden(), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OverlijdenVastgelegd)
    assert einden((1, laatste)) == event.inhoud.eindes


def test_a_right_that_has_yet_to_begin() -> None:
    """Help in natura that would begin within the four weeks does, for who stays behind; a pgb does not."""
    werking = Werking(van=date(2025, 5, 19), tot_en_met=TOT)
    later = (
        toegekend(in_natura(werking=werking), nummer=1, toewijzingnummer=81001),
        toegekend(als_pgb(**PGB, werking=werking), nummer=2, budgetidentificatie=91001),
    )
    zaak = (*TOT_AANVRAAG, met(BESLIST, voorzieningen=later), BEKEND)
    *_, event = given(*zaak).onder(NIJMEGEN).when(overlijden(), bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OverlijdenVastgelegd)
    assert einden((1, date(2025, 6, 9)), (2, OP_OVERLIJDEN)) == event.inhoud.eindes


def test_another_last_day_is_explained() -> None:
    """A person may let help go on a little longer, and says why."""
    eindes = ({"nummer": 2, "laatste_dag": date(2025, 5, 16)},)
    inhoud = vastgelegd(overlijden(andere_eindes=eindes, toelichting="De begeleiding rondt de week af."))

    assert einden((1, date(2025, 6, 9)), (2, date(2025, 5, 16)), (3, OP_OVERLIJDEN)) == inhoud.eindes


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (
            overlijden(andere_eindes=({"nummer": 4, "laatste_dag": OP_OVERLIJDEN},), toelichting="Omdat."),
            EindeOnmogelijk,
            "Voorziening 4 kan niet eindigen",
        ),
        (
            overlijden(andere_eindes=({"nummer": 1, "laatste_dag": date(2025, 5, 11)},), toelichting="Omdat."),
            EindeOnmogelijk,
            "Voorziening 1 kan niet eindigen op 2025-05-11",
        ),
        (
            overlijden(andere_eindes=({"nummer": 2, "laatste_dag": date(2025, 5, 16)},)),
            ToelichtingPastNiet,
            "Geef een toelichting",
        ),
        (overlijden(toelichting="Omdat."), ToelichtingPastNiet, "en anders niet"),
    ],
)
def test_refusals(command: OverlijdenVastleggen, klasse: type[Weigering], zin: str) -> None:
    """A last day that cannot be, and a toelichting that is missing or says nothing."""
    given(*ZAAK).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), OP_OVERLIJDEN)


def test_a_second_time_is_refused() -> None:
    """The client died once."""
    given(*ZAAK, DOOD).when(overlijden(), bij=c.BESLISSER).then_geweigerd(AlGedaan, "op 2025-05-12 is al vastgelegd")


@pytest.mark.parametrize(("dag", "mag"), [(OP_OVERLIJDEN, True), (date(2025, 5, 13), False)])
def test_nothing_is_asked_after_the_death(dag: date, *, mag: bool) -> None:
    """An aanvraag of that day can be recorded; one of the day after was made by nobody."""
    command: AanvraagIndienen = c.aanvraag(ontvangen_op=dag)
    vraag = given(*ZAAK, DOOD).when(command, bij=c.CONSULENT)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(ClientOverleden, "overleden op 2025-05-12")


@pytest.mark.parametrize(("van", "mag"), [(OP_OVERLIJDEN, True), (date(2025, 5, 13), False)])
def test_nothing_is_granted_from_after_the_death(van: date, *, mag: bool) -> None:
    """What counted before can still be decided for the heirs."""
    voorziening = in_natura(werking=Werking(van=van, tot_en_met=van))
    command = c.beschikking(besluit_op=date(2025, 5, 20), voorzieningen=(voorziening,))
    vraag = given(*TOT_AANVRAAG, DOOD).when(command, bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(ClientOverleden, "overleden op 2025-05-12")


def test_a_wrong_day_is_voided_and_recorded_anew() -> None:
    """The ends follow from the day, so another day alone would leave them wrong."""
    verleden = (*ZAAK, DOOD)
    command = correctie(versie=7, geldig_op="2025-05-10")

    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(NietCorrigeerbaar, "volgt uit haar dag")
    assert given(*verleden).when(vervallen(7), bij=wetend(*verleden)).besluit()
