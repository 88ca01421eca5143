"""Held up and late with what else asks for a besluit: a regelingaanvraag, an ophoging, a verwijzing (Awb 4:14-4:18).

Under the texts of Nijmegen, by hand on the calendar of 2025:
regelingaanvraag 1 of Friday 2 May has the eight weeks of Awb 4:13, to Friday 27 June;
ophoging 1 of Monday 12 May has two weeks (art. 7 lid 4), to Monday 26 May;
verwijzing 1 of Tuesday 4 March has the eight weeks of Awb 4:13, to Tuesday 29 April.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from domain.correctie.decisions import CorrectiePastNiet
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.termijnen.beslistermijn import AlBeslist, TermijnOnbekend
from domain.termijnen.events import Beslislid, Grond, IngebrekestellingOntvangen, TermijnOpgeschort, UitstelMeegedeeld
from domain.termijnen.in_gebreke_stellen import DwangsomOnbepaald, IngebrekestellingTeVroeg
from domain.termijnen.opschorten import GrondPastNiet, OpschortingBuitenTermijn
from domain.termijnen.register import Stand, stand
from domain.termijnen.termijn import SoortTermijn, Termijn
from domain.zaak.handeling import AlGedaan, Rechtskader
from projections.dwangsommen import Dwangsom, dwangsommen
from services.verordeningen import regelboek
from tests.domain.correctie.commands import vervallen, wetend
from tests.domain.jeugdhulp import events as jeugdhulp
from tests.domain.korte_route import events as korte_route
from tests.domain.regelingen import events as regelingen
from tests.domain.termijnen import commands as t
from tests.domain.zaak import commands as c
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Events = tuple[Event[Gebeurtenis], ...]
NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
LATER: Final = date(2026, 6, 1)
BIJ: Final = c.op(c.BESLISSER, LATER)
GEVRAAGD: Final[dict[Beslislid, Events]] = {
    "regelingaanvraag": regelingen.GEVRAAGD,
    "ophoging": korte_route.TOT_VERZOEK,
    "verwijzing": jeugdhulp.TOT_VERWIJZING,
}
TERMIJN: Final[dict[Beslislid, SoortTermijn]] = {
    "regelingaanvraag": "beschikking-op-regeling",
    "ophoging": "ophoging",
    "verwijzing": "beschikking-op-verwijzing",
}


def over(lid: str) -> dict[str, int | None]:
    """Name the first of a kind, and no aanvraag."""
    return {"aanvraag": None, lid: 1}


def op_dag(*events: Event[Gebeurtenis], dag: date = LATER) -> Stand:
    """Measure the terms of a zaak on a day."""
    return stand(gevouwen(*events), NIJMEGEN, geldig_op=dag, bekend_op=LATER)


def termijn(lid: Beslislid, *events: Event[Gebeurtenis], dag: date = LATER) -> Termijn:
    """Give the one beslistermijn of a kind."""
    (gevonden,) = (een for een in op_dag(*events, dag=dag).termijnen if een.gestart.soort == TERMIJN[lid])
    return gevonden


def rij(*events: Event[Gebeurtenis], dag: date = LATER) -> Dwangsom:
    """Give the one dwangsom of a zaak, as it is shown."""
    (gevonden,) = dwangsommen(op_dag(*events, dag=dag), dag)
    return gevonden


def opgeschort(lid: str, van: date, tot_en_met: date, grond: Grond = "overmacht") -> TermijnOpgeschort:
    """Let the term of the first of a kind stand still on these days."""
    werking = Werking(van=van, tot_en_met=tot_en_met)
    return TermijnOpgeschort.model_validate({"opschorting": 1, "grond": grond, "werking": werking, lid: 1})


@pytest.mark.parametrize(
    ("lid", "anders", "verwacht", "uiterlijk"),
    [
        # Asked on 12 May to complete it by 26 May: fourteen days, so Friday 11 July.
        (
            "regelingaanvraag",
            {"meegedeeld_op": date(2025, 5, 12), "tot_en_met": date(2025, 5, 26)},
            opgeschort("regelingaanvraag", date(2025, 5, 13), date(2025, 5, 26), "aanvulling"),
            date(2025, 7, 11),
        ),
        # Asked on 14 May to complete it by 21 May: seven days, so Monday 2 June.
        (
            "ophoging",
            {"meegedeeld_op": date(2025, 5, 14), "tot_en_met": date(2025, 5, 21)},
            opgeschort("ophoging", date(2025, 5, 15), date(2025, 5, 21), "aanvulling"),
            date(2025, 6, 2),
        ),
        # Six days of overmacht would end on Monday 5 May, a holiday: Tuesday 6 May.
        (
            "verwijzing",
            {
                "meegedeeld_op": date(2025, 3, 10),
                "grond": "overmacht",
                "van": date(2025, 3, 11),
                "tot_en_met": date(2025, 3, 16),
            },
            opgeschort("verwijzing", date(2025, 3, 11), date(2025, 3, 16)),
            date(2025, 5, 6),
        ),
    ],
)
def test_its_term_stands_still(
    lid: Beslislid, anders: dict[str, Any], verwacht: TermijnOpgeschort, uiterlijk: date
) -> None:
    """The days that do not count come on top, and no other term moves by them."""
    command = t.opschorting(**over(lid), **anders, reden=None)
    event = Event(verwacht, anders["meegedeeld_op"])
    zonder = op_dag(*GEVRAAGD[lid]).termijnen

    given(*GEVRAAGD[lid]).onder(NIJMEGEN).when(command, bij=BIJ).then(event)
    gemeten = termijn(lid, *GEVRAAGD[lid], event)
    assert (gemeten.lengte.uiterlijk, gemeten.status) == (uiterlijk, "verstreken")
    assert termijn(lid, *GEVRAAGD[lid], event, dag=verwacht.werking.van).status == "opgeschort"
    assert [een for een in op_dag(*GEVRAAGD[lid], event).termijnen if een != gemeten] == [
        een for een in zonder if een.gestart.soort != TERMIJN[lid]
    ]


def test_it_runs_again() -> None:
    """The end that is told has the last day of this very term: 27 June and seven days, Friday 4 July."""
    stil = Event(opgeschort("regelingaanvraag", date(2025, 5, 13), date(2025, 5, 26)), date(2025, 5, 12))
    command = t.einde(geeindigd_op=date(2025, 5, 20), meegedeeld_op=date(2025, 5, 21))

    (einde,) = given(*regelingen.GEVRAAGD, stil).onder(NIJMEGEN).when(command, bij=BIJ).besluit()
    assert einde.inhoud.model_dump()["uiterlijk"] == date(2025, 7, 4)
    assert termijn("regelingaanvraag", *regelingen.GEVRAAGD, stil, einde).lengte.uiterlijk == date(2025, 7, 4)


@pytest.mark.parametrize(
    ("lid", "grond", "zin"),
    [
        ("regelingaanvraag", "verzuim-bezwaar", "Awb 7:10 lid 2 schort de termijn van de regelingaanvraag niet op."),
        ("ophoging", "verzuim-bezwaar", "Awb 7:10 lid 2 schort de termijn van het verzoek om ophoging niet op."),
        ("verwijzing", "verzuim-bezwaar", "Awb 7:10 lid 2 schort de termijn van de verwijzing niet op."),
        ("verwijzing", "aanvulling", "Awb 4:15 lid 1 onder a schort de termijn van de verwijzing niet op."),
        ("verwijzing", "instemming", "Awb 4:15 lid 2 onder a schort de termijn van de verwijzing niet op."),
        ("verwijzing", "vertraging-aanvrager", "Awb 4:15 lid 2 onder b schort de termijn van de verwijzing niet op."),
    ],
)
def test_a_ground_that_does_not_count(lid: Beslislid, grond: Grond, zin: str) -> None:
    """7:10 is about a bezwaar; and behind a verwijzing stands no aanvrager who completes, consents or delays."""
    dag = date(2025, 5, 13) if lid != "verwijzing" else date(2025, 3, 10)
    van = dag if grond in ("instemming", "vertraging-aanvrager") else None
    command = t.opschorting(**over(lid), meegedeeld_op=dag, tot_en_met=date(2025, 5, 20), grond=grond, van=van)

    given(*GEVRAAGD[lid]).onder(NIJMEGEN).when(command, bij=BIJ).then_geweigerd(GrondPastNiet, zin, veld="grond")


@pytest.mark.parametrize("grond", ["aanvulling", "buitenlandse-informatie"])
@pytest.mark.parametrize(("lid", "laatste"), [("regelingaanvraag", date(2025, 6, 27)), ("ophoging", date(2025, 5, 26))])
def test_after_its_last_day_nothing_stands_still(lid: Beslislid, laatste: date, grond: Grond) -> None:
    """Asked on the last day it would stand still from the day after: then it has passed."""
    command = t.opschorting(**over(lid), meegedeeld_op=laatste, tot_en_met=date(2025, 7, 31), grond=grond)

    given(*GEVRAAGD[lid]).onder(NIJMEGEN).when(command, bij=BIJ).then_geweigerd(
        OpschortingBuitenTermijn, f"liep tot en met {laatste.isoformat()}"
    )


@pytest.mark.parametrize(
    ("lid", "alsnog", "artikel", "uiterlijk"),
    [
        ("regelingaanvraag", date(2025, 8, 1), "3", date(2025, 8, 1)),
        ("verwijzing", date(2025, 6, 2), "3", date(2025, 6, 2)),
        # The two weeks are those of the ordinance: the client knows, and the term stays.
        ("ophoging", date(2025, 6, 10), "1", date(2025, 5, 26)),
    ],
)
def test_a_later_besluit_is_told(lid: Beslislid, alsnog: date, artikel: Any, uiterlijk: date) -> None:
    """What is told in time takes the place of the eight weeks (Awb 4:14 lid 3), and of no term of a text (lid 1)."""
    dag = termijn(lid, *GEVRAAGD[lid]).lengte.uiterlijk
    assert dag is not None
    command = t.uitstel(**over(lid), meegedeeld_op=dag, alsnog_op=alsnog, reden=None)
    event = Event(UitstelMeegedeeld.model_validate({"lid": artikel, "alsnog_op": alsnog, lid: 1}), dag)

    given(*GEVRAAGD[lid]).onder(NIJMEGEN).when(command, bij=BIJ).then(event)
    given(*GEVRAAGD[lid], event).onder(NIJMEGEN).when(command, bij=BIJ).then_geweigerd(AlGedaan, "al meegedeeld")
    gemeten = termijn(lid, *GEVRAAGD[lid], event)
    assert (gemeten.lengte.uiterlijk, gemeten.gestart.alsnog_op) == (uiterlijk, alsnog)


def laat(lid: Beslislid, dag: date) -> Event[IngebrekestellingOntvangen]:
    """Let the client write that the gemeente is late."""
    return Event(IngebrekestellingOntvangen(ingebrekestelling=1, wijze="schriftelijk", **{lid: 1}), dag)


@pytest.mark.parametrize(
    ("lid", "dag"),
    [("regelingaanvraag", date(2025, 6, 28)), ("ophoging", date(2025, 5, 27)), ("verwijzing", date(2025, 4, 30))],
)
def test_the_gemeente_is_told_that_it_is_late(lid: Beslislid, dag: date) -> None:
    """From the day after the last one, once."""
    command = t.ingebrekestelling(**over(lid), ontvangen_op=dag)
    te_vroeg = t.ingebrekestelling(**over(lid), ontvangen_op=date.fromordinal(dag.toordinal() - 1))
    zaak = given(*GEVRAAGD[lid]).onder(NIJMEGEN)

    zaak.when(command, bij=BIJ).then(laat(lid, dag))
    zaak.when(te_vroeg, bij=BIJ).then_geweigerd(IngebrekestellingTeVroeg, dag.isoformat(), veld="ontvangenOp")
    given(*GEVRAAGD[lid], laat(lid, dag)).onder(NIJMEGEN).when(command, bij=BIJ).then_geweigerd(
        AlGedaan, f"Over {lid} 1 is al een ingebrekestelling ontvangen"
    )


@pytest.mark.parametrize(
    ("lid", "ontvangen", "eerste"),
    [
        # Two weeks after Saturday 28 June end on Saturday 12 July: to Monday 14 July.
        ("regelingaanvraag", date(2025, 6, 28), date(2025, 7, 15)),
        # Two weeks after Tuesday 27 May end on Tuesday 10 June.
        ("ophoging", date(2025, 5, 27), date(2025, 6, 11)),
    ],
)
def test_being_late_costs_money(lid: Beslislid, ontvangen: date, eerste: date) -> None:
    """Both are an aanvraag on which a beschikking is given: € 1.442 after 42 days, fixed by a besluit."""
    zaak = (*GEVRAAGD[lid], laat(lid, ontvangen))

    assert (rij(*zaak).eerste_dag, rij(*zaak).status, rij(*zaak).bedrag) == (eerste, "beëindigd", 144_200)
    assert (getattr(rij(*zaak), lid), rij(*zaak).aanvraag) == (1, None)
    assert rij(*zaak, dag=eerste).bedrag == 2_300
    vastgesteld = t.dwangsom(besluit_op=LATER, bedrag=144_200)
    assert given(*zaak).onder(NIJMEGEN).when(vastgesteld, bij=BIJ).besluit()


def test_the_besluit_on_it_stops_the_dwangsom() -> None:
    """Made known on Thursday 17 July: 15 and 16 July were too late. One on another aanvraag 1 stops nothing."""
    zaak = (*regelingen.GEVRAAGD, laat("regelingaanvraag", date(2025, 6, 28)))
    beschikt = op(met(regelingen.BESCHIKT, adviezen=()), date(2025, 7, 16))

    assert rij(*zaak, beschikt, op(regelingen.BEKEND, date(2025, 7, 17))).bedrag == 4_600
    assert rij(*korte_route.TOT_VERZOEK, laat("ophoging", date(2025, 5, 27))).bedrag == 144_200


@pytest.mark.parametrize(
    ("zaak", "bedrag"),
    [
        (
            (
                *regelingen.GEVRAAGD,
                laat("regelingaanvraag", date(2025, 6, 28)),
                op(regelingen.INGETROKKEN, date(2025, 7, 18)),
            ),
            6_900,
        ),
        (
            (
                *korte_route.TOT_VERZOEK,
                laat("ophoging", date(2025, 5, 27)),
                op(korte_route.INGETROKKEN, date(2025, 6, 13)),
            ),
            4_600,
        ),
    ],
)
def test_who_asks_no_more_is_owed_no_more(zaak: Events, bedrag: int) -> None:
    """The days before the withdrawal stay owed: 15 to 17 July, and 11 and 12 June."""
    assert rij(*zaak).bedrag == bedrag


@pytest.mark.parametrize(
    ("lid", "ingetrokken", "sinds"),
    [
        ("regelingaanvraag", regelingen.INGETROKKEN, "2025-05-05"),
        ("ophoging", korte_route.INGETROKKEN, "2025-05-13"),
        ("verwijzing", jeugdhulp.INGETROKKEN, "2025-03-13"),
    ],
)
def test_of_what_was_withdrawn_nothing_is_late(lid: Beslislid, ingetrokken: Event[Any], sinds: str) -> None:
    """Nobody waits for it, so nothing is told, put off or owed."""
    zaak = given(*GEVRAAGD[lid], ingetrokken).onder(NIJMEGEN)
    zin = f"Op {lid} 1 hoeft sinds {sinds} niet meer te worden beslist."

    zaak.when(t.ingebrekestelling(**over(lid), ontvangen_op=LATER), bij=BIJ).then_geweigerd(AlBeslist, zin)
    zaak.when(t.uitstel(**over(lid), meegedeeld_op=LATER, alsnog_op=date(2026, 7, 1)), bij=BIJ).then_geweigerd(
        AlBeslist, zin
    )


def test_a_verwijzing_is_no_aanvraag() -> None:
    """The letter is recorded, for who wants to go to the rechter; no dwangsom follows, and none is fixed."""
    zaak = (*jeugdhulp.TOT_VERWIJZING, laat("verwijzing", date(2025, 4, 30)))
    zin = "Een verwijzing is geen aanvraag: op te laat beslissen staat dan geen dwangsom (Awb 4:17 lid 1)."

    gezien = rij(*zaak)
    assert (gezien.status, gezien.reden, gezien.bedrag, gezien.verwijzing) == ("geen-dwangsom", zin, 0, 1)
    given(*zaak).onder(NIJMEGEN).when(t.dwangsom(besluit_op=LATER), bij=BIJ).then_geweigerd(
        DwangsomOnbepaald, zin, veld="ingebrekestelling"
    )
    assert [een for een in op_dag(*zaak).termijnen if een.gestart.soort == "dwangsom-vaststellen"] == []


@pytest.mark.parametrize("lid", GEVRAAGD)
def test_one_that_is_not_there(lid: Beslislid) -> None:
    """Nothing of that number was asked; another kind that bears it does not count."""
    for zaak in (GEVRAAGD[ander] for ander in GEVRAAGD if ander != lid):
        given(*zaak).onder(NIJMEGEN).when(t.ingebrekestelling(**over(lid), ontvangen_op=LATER), bij=BIJ).then_geweigerd(
            TermijnOnbekend, f"geen beslistermijn voor {lid} 1", veld=lid
        )


def test_what_a_term_rests_on_is_not_declared_void() -> None:
    """Voided, the aanvraag would leave an opschorting of nothing behind."""
    stil = Event(opgeschort("regelingaanvraag", date(2025, 5, 13), date(2025, 5, 26)), date(2025, 5, 12))
    zaak = (*regelingen.GEVRAAGD, stil)

    given(*zaak).when(vervallen(2), bij=wetend(*zaak)).then_geweigerd(CorrectiePastNiet, "regelingaanvraag 1")
    assert given(*zaak).when(vervallen(3), bij=wetend(*zaak)).besluit()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (
            opgeschort("ophoging", date(2025, 5, 15), date(2025, 5, 21)),
            (
                "Opschorting 1 van de beslistermijn van ophoging 1, vanaf 2025-05-15 tot en met 2025-05-21 "
                "(Awb 4:15 lid 2 onder c)."
            ),
        ),
        (
            UitstelMeegedeeld(verwijzing=2, lid="3", alsnog_op=date(2025, 6, 2)),
            "Meegedeeld dat het besluit op verwijzing 2 uiterlijk 2025-06-02 komt (Awb 4:14 lid 3).",
        ),
        (
            laat("regelingaanvraag", LATER).inhoud,
            "Ingebrekestelling 1 ontvangen over regelingaanvraag 1 (schriftelijk).",
        ),
    ],
)
def test_it_tells_itself(inhoud: Gebeurtenis, zin: str) -> None:
    """By the number of what was asked."""
    assert inhoud.zin == zin
