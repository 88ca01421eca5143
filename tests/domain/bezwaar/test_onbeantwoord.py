"""What was asked waits again once nothing is left of the besluit on it and nothing came in its place."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from domain.beschikking.waarop import AanvraagOntbreekt
from domain.bezwaar.onbeantwoord import onbeantwoord, wachtende_aanvragen
from domain.correctie.decisions import CorrectiePastNiet
from domain.gebeurtenis import Event, Gebeurtenis
from domain.gemeente.doorgaan import gaat_door
from domain.korte_route.events import OphogingBesloten
from domain.rechten.rechten import lopende_rechten
from domain.termijnen.register import termijnen
from domain.verlenging.verlengingen import verlengingen
from domain.zaak.afsluiting import ZaakAfgeslotenVerklaard, ZaakHeropend
from domain.zaak.einde import ZaakNietAfgerond
from domain.zaak.handeling import AlGedaan, DatumVoorVoorganger, Rechtskader
from domain.zaak.state import LopendeZaak
from projections.zaakbeeld import zaakbeeld
from services.verordeningen import regelboek
from tests.domain.beroep.events import (
    AANHANGIG_TEGEN_AFWIJZING,
    ALLEEN_VERNIETIGD,
    INGESTELD,
    NAAR_RECHTER,
    ZELF_VOORZIEN,
)
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import BEHANDELD, ONTVANGEN
from tests.domain.bezwaar.events import BESLIST as OP_BEZWAAR_BESLIST
from tests.domain.bezwaar.herroepen import herroepen
from tests.domain.correctie.commands import vervallen, wetend
from tests.domain.herziening.events import INGETROKKEN as RECHT_INGETROKKEN
from tests.domain.herziening.events import TOEGEKEND
from tests.domain.jeugdhulp import commands as j
from tests.domain.jeugdhulp import events as jeugdhulp
from tests.domain.korte_route import commands as k
from tests.domain.korte_route import events as korte_route
from tests.domain.rechtskader import ZONDER_REGELS
from tests.domain.verlenging import events as verlenging
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import (
    AFGESLOTEN,
    BEKEND,
    BESLIST,
    NIET_TOEGEKEND,
    TOT_AANVRAAG,
    VANDAAG,
    in_natura,
    toegekend,
)
from tests.domain.zaak.openstaand import open_in
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, lees, met, op

NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
Events = tuple[Event[Gebeurtenis], ...]
AFGEWEZEN: Final[Events] = (
    *(*TOT_AANVRAAG, met(BESLIST, strekking="afwijzing", voorzieningen=(), afgewezen=(NIET_TOEGEKEND,)), BEKEND),
    ONTVANGEN,
)
"""Aanvraag 1 was refused by besluit 1, and the client objects to that."""


def lopend(*events: Event[Gebeurtenis]) -> LopendeZaak:
    """Fold a zaak that runs."""
    zaak = gevouwen(*events)
    assert isinstance(zaak, LopendeZaak)
    return zaak


def fase(*events: Event[Gebeurtenis]) -> str:
    """Give how far the zaak is, as it is shown."""
    beeld = zaakbeeld(lees(*events), ZONDER_REGELS, geldig_op=VANDAAG, bekend_op_dag=VANDAAG)
    return str(beeld["fase"])


OPNIEUW: Final = c.beschikking(besluit_op=VANDAAG)


def test_a_refusal_that_is_gone_leaves_the_aanvraag() -> None:
    """Another beschikking on it is taken, once, and not before the first fell away (Awb 7:11 lid 2)."""
    verleden = (*AFGEWEZEN, *herroepen(1, 2))
    anders = met(op(BESLIST, VANDAAG), beschikking=3)

    given(*AFGEWEZEN).when(OPNIEUW, bij=c.BESLISSER).then_geweigerd(AanvraagOntbreekt, "Er is geen aanvraag")
    given(*verleden[:-1]).when(OPNIEUW, bij=c.BESLISSER).then_geweigerd(AanvraagOntbreekt, "Er is geen aanvraag")
    given(*verleden).when(c.beschikking(besluit_op=date(2025, 5, 18)), bij=c.BESLISSER).then_geweigerd(
        DatumVoorVoorganger, "ligt voor het vervallen van het eerdere besluit van 2025-05-19"
    )
    given(*verleden).when(OPNIEUW, bij=c.BESLISSER).then(anders)
    given(*verleden, anders).when(OPNIEUW, bij=c.BESLISSER).then_geweigerd(AanvraagOntbreekt, "Er is geen aanvraag")
    assert [fase(*AFGEWEZEN), fase(*verleden), fase(*verleden, anders)] == ["bekendgemaakt", "aanvraag", "besluit"]


def test_the_zaak_does_not_end_while_it_waits() -> None:
    """Unless the client does not ask any more; then it waits no longer, also when the zaak is opened again."""
    verleden = (*AFGEWEZEN, *herroepen(1, 2))
    ingetrokken = Event(ZaakAfgeslotenVerklaard(reden="aanvraag-ingetrokken"), VANDAAG)
    heropend = Event(ZaakHeropend(reden="Er kwam nog een bezwaar."), VANDAAG)

    given(*verleden).when(c.afsluiting(), bij=c.CONSULENT).then_geweigerd(
        ZaakNietAfgerond, "open: aanvraag 1 van 2025-04-01 wacht op een beschikking."
    )
    given(*verleden).when(c.afsluiting(reden="aanvraag-ingetrokken"), bij=c.CONSULENT).then(ingetrokken)
    given(*verleden, ingetrokken, heropend).when(OPNIEUW, bij=c.BESLISSER).then_geweigerd(
        AanvraagOntbreekt, "Er is geen aanvraag"
    )


@pytest.mark.parametrize(
    "vervolg",
    [
        herroepen(1, 2, dictum="ongegrond", herroeping=None),
        herroepen(1, 2, afgewezen=(NIET_TOEGEKEND,)),
        herroepen(
            1, 2, voorzieningen=(toegekend(in_natura(), nummer=1, toewijzingnummer=81001, eb_startnummer=61001),)
        ),
    ],
)
def test_nothing_waits_where_a_besluit_stands(vervolg: Events) -> None:
    """The besluit itself, or what the decision on the bezwaar put in its place."""
    verleden = (*AFGEWEZEN, *vervolg)

    assert wachtende_aanvragen(lopend(*verleden)) == ()
    given(*verleden).when(OPNIEUW, bij=c.BESLISSER).then_geweigerd(AanvraagOntbreekt, "Er is geen aanvraag")
    assert not [zin for zin in open_in(*verleden) if zin.startswith("aanvraag")]


def test_a_besluit_that_nobody_asked_for_leaves_nothing_waiting() -> None:
    """An intrekking that is gone gives back what it took: the aanvraag has its beschikking."""
    verleden = (
        *(*TOEGEKEND, RECHT_INGETROKKEN, op(met(BEKEND, beschikking=2), date(2025, 5, 12))),
        *(op(met(ONTVANGEN, beschikking=2), date(2025, 5, 13)), *herroepen(2, 3)),
    )

    assert list(onbeantwoord(lopend(*verleden))) == [2]
    assert wachtende_aanvragen(lopend(*verleden)) == ()


def test_an_aanvraag_that_was_never_decided_on_goes_first() -> None:
    """Of two that wait the beschikking is on the one without any, as it always was; then on the other."""
    tweede = op(met(TOT_AANVRAAG[-1], aanvraag=2), VANDAAG)
    verleden = (*AFGEWEZEN, *herroepen(1, 2), tweede)
    (eerst,) = given(*verleden).when(OPNIEUW, bij=c.BESLISSER).besluit()
    (daarna,) = given(*verleden, eerst).when(OPNIEUW, bij=c.BESLISSER).besluit()

    assert [getattr(een.inhoud, "aanvraag", None) for een in (eerst, daarna)] == [2, 1]
    assert given(*verleden[:-1]).when(c.aanvraag(ontvangen_op=VANDAAG), bij=c.CONSULENT).besluit()


def test_the_rechter_decided_himself() -> None:
    """He annulled the refusal too (Awb 8:72 lid 3 onder b): a beschikking on the aanvraag carries out what he said."""
    verleden = (*AANHANGIG_TEGEN_AFWIJZING, ZELF_VOORZIEN)
    te_vroeg = c.beschikking(besluit_op=date(2025, 5, 18))
    uitgevoerd = met(op(BESLIST, VANDAAG), beschikking=3)
    daarna = lopend(*verleden, uitgevoerd, op(met(BEKEND, beschikking=3), VANDAAG))

    given(*verleden).when(te_vroeg, bij=c.BESLISSER).then_geweigerd(DatumVoorVoorganger, "van 2025-05-19")
    given(*verleden).when(OPNIEUW, bij=c.BESLISSER).then(uitgevoerd)
    assert [een.nummer for een in lopende_rechten(daarna, date(2025, 4, 14))] == [1]
    # Told to decide anew it is the bezwaar that waits, not both.
    terug = met(ZELF_VOORZIEN, opdracht=True)
    given(*AANHANGIG_TEGEN_AFWIJZING, terug).when(OPNIEUW, bij=c.BESLISSER).then_geweigerd(
        AanvraagOntbreekt, "Er is geen aanvraag"
    )


def test_what_made_it_wait_is_not_voided_under_the_new_besluit() -> None:
    """Without the uitspraak, or the bekendmaking of the herroeping, two besluiten would answer one aanvraag."""
    wegen = {
        "uitspraak": (*AANHANGIG_TEGEN_AFWIJZING, ZELF_VOORZIEN),
        "bekendmaking": (*AFGEWEZEN, *herroepen(1, 2)),
    }
    for waardoor, verleden in wegen.items():
        daarna = (*verleden, met(op(BESLIST, VANDAAG), beschikking=3))
        command = vervallen(len(verleden))

        assert given(*verleden).when(command, bij=wetend(*verleden)).besluit(), waardoor
        given(*daarna).when(command, bij=wetend(*daarna)).then_geweigerd(
            CorrectiePastNiet, "besluit opnieuw na beschikking 1, en die is dan niet vernietigd"
        )


def test_a_decision_that_is_annulled_leaves_the_bezwaar() -> None:
    """It waits from the uitspraak on, for six weeks: from Monday 19 May to Monday 30 June 2025 (Awb 7:10)."""
    aanhangig = (*NAAR_RECHTER, INGESTELD)
    verleden = (*aanhangig, ALLEEN_VERNIETIGD)
    dag = date(2025, 6, 30)
    lopend_termijn, _ = (
        een
        for een in termijnen(gevouwen(*verleden), NIJMEGEN, geldig_op=dag, bekend_op=dag)
        if een.gestart.soort == "beslissing-op-bezwaar"
    )
    anders = met(op(OP_BEZWAAR_BESLIST, VANDAAG), beschikking=3)

    assert (lopend_termijn.lengte.uiterlijk, lopend_termijn.status) == (dag, "loopt")
    given(*verleden).when(b.beslissing(besluit_op=date(2025, 5, 18)), bij=b.BEZWAARTEAM).then_geweigerd(
        DatumVoorVoorganger, "van 2025-05-19"
    )
    given(*verleden).when(b.beslissing(besluit_op=VANDAAG), bij=b.BEZWAARTEAM).then(anders)
    for klaar in (met(ALLEEN_VERNIETIGD, rechtsgevolgen_in_stand=True), ZELF_VOORZIEN):
        given(*aanhangig, klaar).when(b.beslissing(besluit_op=VANDAAG), bij=b.BEZWAARTEAM).then_geweigerd(
            AlGedaan, "Op bezwaar 1 is al beslist op 2025-05-02."
        )


def test_an_uitspraak_after_the_end_of_the_zaak() -> None:
    """The zaak goes along to another gemeente, and opened again the aanvraag is decided on."""
    gesloten = op(AFGESLOTEN, date(2025, 5, 10))
    ver_weg = date(2027, 1, 1)
    nog_niets = (*AANHANGIG_TEGEN_AFWIJZING, gesloten)
    verleden = (*nog_niets, ZELF_VOORZIEN)
    heropend = Event(ZaakHeropend(reden="De rechter deed uitspraak."), VANDAAG)
    anders = met(AANHANGIG_TEGEN_AFWIJZING[-1], soort="voorlopige-voorziening")

    assert gaat_door(gevouwen(*verleden), ZONDER_REGELS, ver_weg)
    ongegrond = met(ZELF_VOORZIEN, dictum="ongegrond", vernietigd=())
    assert not gaat_door(gevouwen(*AANHANGIG_TEGEN_AFWIJZING[:-1], anders, gesloten, ongegrond), ZONDER_REGELS, ver_weg)
    assert given(*verleden, heropend).when(OPNIEUW, bij=c.BESLISSER).besluit()


def test_the_term_was_met_all_the_same() -> None:
    """Somebody decided and said so in time; that it did not stand makes the gemeente not late."""
    dag = date(2025, 8, 1)
    gevallen = {
        "ophoging": (*OPHOGING_AFGEWEZEN, *herroepen(2, 3)),
        "beschikking-op-verwijzing": (*VERWIJZING_AFGEWEZEN, *herroepen(1, 2)),
    }
    for soort, verleden in gevallen.items():
        gemeten = termijnen(gevouwen(*verleden), ZONDER_REGELS, geldig_op=dag, bekend_op=dag)
        assert [een.gestart.gehaald is not None for een in gemeten if een.gestart.soort == soort] == [True]


NIETS_OPGEHOOGD: Final = Event(
    OphogingBesloten(
        beschikking=2,
        beschikkingnummer=70001,
        ophoging=1,
        strekking="afwijzing",
        beslisser="gemeente",
        adviezen=(),
        artikelen=("Korte route, punt 3",),
        motivering="De spanning valt mee.",
    ),
    date(2025, 5, 14),
)
OPHOGING_AFGEWEZEN: Final[Events] = (
    *(*korte_route.TOT_VERZOEK, NIETS_OPGEHOOGD, op(met(BEKEND, beschikking=2), date(2025, 5, 14))),
    op(met(ONTVANGEN, beschikking=2), date(2025, 5, 15)),
)


def test_an_ophoging_is_decided_on_anew() -> None:
    """The refusal is gone, the request is there; a second besluit on it is refused again."""
    verleden = (*OPHOGING_AFGEWEZEN, *herroepen(2, 3))
    besluit = k.besluit(besluit_op=VANDAAG)
    anders = met(op(korte_route.OPGEHOOGD, VANDAAG), beschikking=4)

    given(*OPHOGING_AFGEWEZEN).when(besluit, bij=c.BESLISSER).then_geweigerd(AlGedaan, "Op ophoging 1 is al beslist")
    given(*verleden).when(k.besluit(besluit_op=date(2025, 5, 18)), bij=c.BESLISSER).then_geweigerd(
        DatumVoorVoorganger, "ligt voor het vervallen van het eerdere besluit van 2025-05-19"
    )
    given(*verleden).when(besluit, bij=c.BESLISSER).then(anders)
    given(*verleden, anders).when(besluit, bij=c.BESLISSER).then_geweigerd(AlGedaan, "Op ophoging 1 is al beslist")
    given(*verleden).when(c.afsluiting(), bij=c.CONSULENT).then_geweigerd(
        ZaakNietAfgerond, "ophoging 1 van 2025-05-12 wacht"
    )


VERWIJZING_AFGEWEZEN: Final[Events] = (
    *jeugdhulp.TOT_VERWIJZING,
    met(jeugdhulp.BESLIST, strekking="afwijzing", voorzieningen=(), afgewezen=(jeugdhulp.NIET_TOEGEKEND,)),
    *(jeugdhulp.BEKEND, ONTVANGEN),
)


def test_a_verwijzing_is_decided_on_anew() -> None:
    """A child that was refused and won gets its beschikking on the same verwijzing."""
    verleden = (*VERWIJZING_AFGEWEZEN, *herroepen(1, 2))
    besluit = j.beschikking(besluit_op=VANDAAG)
    anders = met(op(jeugdhulp.BESLIST, VANDAAG), beschikking=3)

    given(*VERWIJZING_AFGEWEZEN).when(besluit, bij=c.BESLISSER).then_geweigerd(AlGedaan, "Op verwijzing 1 is al")
    given(*verleden).when(j.beschikking(besluit_op=date(2025, 5, 18)), bij=c.BESLISSER).then_geweigerd(
        DatumVoorVoorganger, "ligt voor het vervallen van het eerdere besluit van 2025-05-19"
    )
    given(*verleden).when(besluit, bij=c.BESLISSER).then(anders)
    given(*verleden, anders).when(besluit, bij=c.BESLISSER).then_geweigerd(AlGedaan, "Op verwijzing 1 is al beslist")


def test_a_verlenging_is_open_again() -> None:
    """So that help can be bridged while it is decided on anew."""
    geweigerd = met(
        op(BESLIST, date(2025, 5, 14)),
        beschikking=2,
        aanvraag=2,
        strekking="afwijzing",
        voorzieningen=(),
        afgewezen=(NIET_TOEGEKEND,),
    )
    verleden = (
        *(*verlenging.MET_VERZOEK, verlenging.OPNIEUW_GEVRAAGD, geweigerd),
        op(met(BEKEND, beschikking=2), date(2025, 5, 14)),
        op(met(ONTVANGEN, beschikking=2), date(2025, 5, 15)),
    )

    assert [een.is_open for een in verlengingen(lopend(*verleden))] == [False]
    assert [een.is_open for een in verlengingen(lopend(*verleden, *herroepen(2, 3)))] == [True]


def test_the_bezwaar_goes_first() -> None:
    """While it waits, what takes the place of the besluit is decided with it."""
    weer = op(met(ONTVANGEN, bezwaar=2, betrokkene=None, indiener="derde-belanghebbende"), date(2025, 5, 15))
    zaak = lopend(*AFGEWEZEN, weer, *herroepen(1, 2))

    assert onbeantwoord(zaak) == {}
    assert given(*BEHANDELD).when(b.beslissing(), bij=b.BEZWAARTEAM).besluit()
