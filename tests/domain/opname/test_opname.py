"""Being taken in by an instelling: a pgb ends that day where the text says so, and nothing else ends by itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.correctie.decisions import NietCorrigeerbaar
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.herziening.events import BeeindigdRecht
from domain.levensloop.eindes import EindeOnmogelijk, ToelichtingPastNiet
from domain.levensloop.events import OverlijdenVastgelegd
from domain.levensloop.overlijden import ClientOverleden
from domain.opname.decisions import OpnameOnbekend, OpnameVastleggen
from domain.opname.events import OpnameVastgelegd
from domain.rechten.rechten import lopende_rechten
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import AlGedaan, Command, Rechtskader
from domain.zaak.state import LopendeZaak
from projections.indicaties import indicaties
from services.verordeningen import regelboek
from tests.domain.correctie.commands import correctie, vervallen, wetend
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.opname import commands as o
from tests.domain.opname.commands import OP_OPNAME
from tests.domain.opname.events import OPGENOMEN, THUIS
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BEKEND, BESLIST, TOT_AANVRAAG, als_pgb, in_natura, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met

NIJMEGEN, WAGENINGEN = Rechtskader(regelboek(), "0268"), Rechtskader(regelboek(), "0289")
DOOD: Event[Gebeurtenis] = Event(OverlijdenVastgelegd(adviezen=()), date(2025, 5, 11))
KORT = als_pgb(werking=Werking(van=date(2025, 4, 14), tot_en_met=OP_OPNAME))
LATER = als_pgb(werking=Werking(van=date(2025, 6, 1), tot_en_met=date(2027, 4, 13)))
RECHTEN = (
    toegekend(in_natura(), nummer=1, toewijzingnummer=81001),
    toegekend(als_pgb(), nummer=2, budgetidentificatie=91001),
    toegekend(KORT, nummer=3, budgetidentificatie=91002),
    toegekend(LATER, nummer=4, budgetidentificatie=91003),
)
ZAAK = (*TOT_AANVRAAG, met(BESLIST, voorzieningen=RECHTEN), BEKEND)
"""Help in natura (1), a pgb (2), one that ends on the day of the opname (3) and one that has yet to begin (4)."""


def eindes(*paren: tuple[int, date]) -> tuple[BeeindigdRecht, ...]:
    """Expect these rights to end on these days."""
    return tuple(BeeindigdRecht(nummer=nummer, laatste_dag=dag) for nummer, dag in paren)


def vastgelegd(command: OpnameVastleggen, kader: Rechtskader = WAGENINGEN) -> OpnameVastgelegd:
    """Record the opname, and give the event of it."""
    *_, event = given(*ZAAK).onder(kader).when(command, bij=c.BESLISSER).besluit()
    assert isinstance(event.inhoud, OpnameVastgelegd)
    assert event.geldig_op == command.opgenomen_op
    return event.inhoud


@pytest.mark.parametrize(
    ("kader", "waar", "verwacht"),
    [
        # Wageningen 3.3 lid 1: on the moment that he is taken in by a (zorg)instelling.
        (WAGENINGEN, "zorginstelling", eindes((2, OP_OPNAME), (4, OP_OPNAME))),
        (WAGENINGEN, "wlz-instelling", eindes((2, OP_OPNAME), (4, OP_OPNAME))),
        (WAGENINGEN, "ggz-instelling", eindes((2, OP_OPNAME), (4, OP_OPNAME))),
        (WAGENINGEN, "ziekenhuis", ()),
        (WAGENINGEN, "revalidatie", ()),
        (WAGENINGEN, "justitiele-inrichting", ()),
        (NIJMEGEN, "zorginstelling", ()),  # no text of Nijmegen ends a pgb by itself
    ],
)
def test_what_ends_by_itself(kader: Rechtskader, waar: str, verwacht: tuple[BeeindigdRecht, ...]) -> None:
    """A pgb that goes on after that day, also one that has yet to begin; help in natura is decided on."""
    assert verwacht == vastgelegd(o.opname(waar=waar), kader).eindes


def test_the_rule_is_weighed_and_named() -> None:
    """On the day itself, once for all of them."""
    advies, event = given(*ZAAK).onder(WAGENINGEN).when(o.opname(), bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(event.inhoud, OpnameVastgelegd)
    assert ("opname", "pgb-einde") == (advies.inhoud.handeling, advies.inhoud.regel)
    assert {"aanleiding": "opname", "op": "2025-05-12"} == advies.inhoud.model_dump()["bewijs"]["feiten"]
    assert (7,) == event.inhoud.adviezen


@pytest.mark.parametrize(
    ("dag", "nummers"),
    [(OP_OPNAME, [1, 2, 3]), (date(2025, 5, 13), [1]), (date(2025, 6, 1), [1])],
)
@pytest.mark.parametrize("daarna", [(), (THUIS,)])
def test_what_counts_on_which_day(dag: date, nummers: list[int], daarna: tuple[Event[Gebeurtenis], ...]) -> None:
    """The last day, the day after, and the day on which the fourth would have begun; coming home revives nothing."""
    events = given(*ZAAK).onder(WAGENINGEN).when(o.opname(), bij=c.BESLISSER).besluit()
    zaak = gevouwen(*ZAAK, *events, *daarna)
    assert isinstance(zaak, LopendeZaak)

    assert nummers == [stuk.nummer for stuk in lopende_rechten(zaak, dag)]


TOT_JULI = Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 6, 30))
VANAF_JULI = Werking(van=date(2025, 7, 1), tot_en_met=date(2026, 6, 30))


@pytest.mark.parametrize(
    ("vormen", "dagen"),
    [
        # Until July a pgb, which ends on 12 May; help in natura from July on is not ended by any text.
        (("pgb", "zin"), {"05-12": True, "05-13": False, "06-30": False, "07-01": True}),
        # Until July help in natura; the pgb that would begin then never begins.
        (("zin", "pgb"), {"05-12": True, "05-13": True, "06-30": True, "07-01": False}),
    ],
)
def test_a_right_that_changes_its_form(vormen: tuple[str, str], dagen: dict[str, bool]) -> None:
    """Wageningen 3.3 lid 1 ends the pgb, and nothing of what the right is as help in natura."""
    eerst, dan = (
        toegekend((als_pgb if vorm == "pgb" else in_natura)(werking=werking), nummer=1)
        for vorm, werking in zip(vormen, (TOT_JULI, VANAF_JULI), strict=True)
    )
    verleden = (
        *(*TOT_AANVRAAG, met(BESLIST, voorzieningen=(eerst,)), BEKEND),
        *(met(BESLIST, beschikking=2, voorzieningen=(dan,)), met(BEKEND, beschikking=2)),
    )
    *advies, event = given(*verleden).onder(WAGENINGEN).when(o.opname(), bij=c.BESLISSER).besluit()
    zaak = gevouwen(*verleden, *advies, event)
    assert isinstance(zaak, LopendeZaak)
    assert isinstance(event.inhoud, OpnameVastgelegd)

    assert eindes((1, OP_OPNAME)) == event.inhoud.eindes
    assert dagen == {dag: bool(lopende_rechten(zaak, date.fromisoformat(f"2025-{dag}"))) for dag in dagen}


def test_the_row_of_the_right_names_the_opname() -> None:
    """Who asks why a budget ended finds the event."""
    events = given(*ZAAK).onder(WAGENINGEN).when(o.opname(), bij=c.BESLISSER).besluit()
    rijen = {rij.nummer: rij for rij in indicaties(gevouwen(*ZAAK, *events), OP_OPNAME)}

    assert (OP_OPNAME, 8) == (rijen[2].werking.tot_en_met, rijen[2].einde_door)


@pytest.mark.parametrize(
    ("verleden", "command", "event"),
    [
        (TOEGEKEND, o.opname(), OPGENOMEN),
        (
            TOEGEKEND,
            o.opname(waar="ziekenhuis", verwacht_tot_en_met=date(2025, 5, 19)),
            met(OPGENOMEN, waar="ziekenhuis", verwacht_tot_en_met=date(2025, 5, 19)),
        ),
        ((*TOEGEKEND, OPGENOMEN), o.einde(), THUIS),
    ],
)
def test_it_happens(verleden: tuple[Event[Gebeurtenis], ...], command: Command, event: Event[Gebeurtenis]) -> None:
    """Without a pgb nothing is weighed."""
    given(*verleden).onder(WAGENINGEN).when(command, bij=c.BESLISSER).then(event)


def test_a_second_time_after_coming_home() -> None:
    """It gets the next number."""
    command = o.opname(opgenomen_op=date(2025, 5, 19))
    (event,) = given(*TOEGEKEND, OPGENOMEN, THUIS).when(command, bij=c.BESLISSER).besluit()

    assert isinstance(event.inhoud, OpnameVastgelegd)
    assert 2 == event.inhoud.opname


def test_another_last_day_is_explained() -> None:
    """A person may let a pgb go on a little longer, and says why (hardheidsclausule, 11.1)."""
    anders: Any = ({"nummer": 2, "laatste_dag": date(2025, 5, 31)},)
    inhoud = vastgelegd(o.opname(andere_eindes=anders, toelichting="De zorgverlener rondt de maand af."))

    assert eindes((2, date(2025, 5, 31)), (4, OP_OPNAME)) == inhoud.eindes


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (
            o.opname(andere_eindes=({"nummer": 1, "laatste_dag": OP_OPNAME},), toelichting="Omdat."),
            EindeOnmogelijk,
            "Voorziening 1 kan niet eindigen",
        ),
        (
            o.opname(andere_eindes=({"nummer": 2, "laatste_dag": date(2025, 5, 11)},), toelichting="Omdat."),
            EindeOnmogelijk,
            "Voorziening 2 kan niet eindigen op 2025-05-11",
        ),
        (
            o.opname(andere_eindes=({"nummer": 2, "laatste_dag": date(2025, 5, 31)},)),
            ToelichtingPastNiet,
            "Geef een toelichting",
        ),
        (o.opname(toelichting="Omdat."), ToelichtingPastNiet, "en anders niet"),
    ],
)
def test_refusals_of_other_days(command: Command, klasse: type[Weigering], zin: str) -> None:
    """A last day that cannot be, and a toelichting that is missing or says nothing."""
    given(*ZAAK).onder(WAGENINGEN).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


@pytest.mark.parametrize(
    ("verleden", "command", "klasse", "zin"),
    [
        ((*TOEGEKEND, OPGENOMEN), o.opname(), AlGedaan, "al opgenomen sinds 2025-05-12 (opname 1)"),
        ((*TOEGEKEND, DOOD), o.opname(), ClientOverleden, "overleden op 2025-05-11"),
        (TOEGEKEND, o.einde(), OpnameOnbekend, "Opname 1 is in deze zaak niet vastgelegd."),
        ((*TOEGEKEND, OPGENOMEN, THUIS), o.einde(), AlGedaan, "al geëindigd op 2025-05-16"),
    ],
)
def test_refusals(
    verleden: tuple[Event[Gebeurtenis], ...], command: Command, klasse: type[Weigering], zin: str
) -> None:
    """Who is taken in is not taken in again, and who is home does not come home."""
    given(*verleden).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_a_wrong_day_is_voided_and_recorded_anew() -> None:
    """The ends follow from the day, so another day alone would leave them wrong."""
    verleden = (*TOEGEKEND, OPGENOMEN)
    command = correctie(versie=7, geldig_op="2025-05-10")

    given(*verleden).when(command, bij=wetend(*verleden)).then_geweigerd(NietCorrigeerbaar, "volgt uit haar dag")
    assert given(*verleden).when(vervallen(7), bij=wetend(*verleden)).besluit()


@pytest.mark.parametrize(
    ("event", "zin"),
    [
        (OPGENOMEN, "Opname 1 van de cliënt is vastgelegd."),
        (
            met(OPGENOMEN, eindes=eindes((2, OP_OPNAME))),
            "Opname 1 van de cliënt is vastgelegd; wat eindigt: het pgb van voorziening 2 tot en met 2025-05-12.",
        ),
        (THUIS, "Opname 1 is geëindigd."),
    ],
)
def test_each_event_is_told_in_one_sentence(event: Event[Gebeurtenis], zin: str) -> None:
    """Without where the client is."""
    assert zin == event.inhoud.zin
