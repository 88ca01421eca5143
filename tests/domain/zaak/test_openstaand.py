"""What keeps a zaak open, for the phases whose own tests do not ask it: in words, until it is done."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.levensloop.events import EindeDoorOverlijden, OverlijdenVastgelegd
from domain.voorziening import Pgb
from tests.domain.beschermd_wonen import events as wonen
from tests.domain.calamiteit import events as calamiteit
from tests.domain.gesloten_jeugdhulp import events as gesloten
from tests.domain.herziening.events import EINDE, TOEGEKEND
from tests.domain.jeugdhulp.events import TOT_VERWIJZING
from tests.domain.termijnen.events import IN_GEBREKE, VASTGESTELD
from tests.domain.terugvordering import events as schuld
from tests.domain.tweede_mening import events as mening
from tests.domain.zaak.events import (
    AANGEVRAAGD,
    AFGEWEZEN,
    BEKEND,
    BESLIST,
    GEMELD,
    OP_AANVRAAG,
    OP_BESLUIT,
    TOT_AANVRAAG,
    VANDAAG,
    als_pgb,
    toegekend,
)
from tests.domain.zaak.openstaand import open_in
from tests.projections.lezing import met, op

Verleden = tuple[Event[Gebeurtenis], ...]
EEN_DAG = timedelta(days=1)
LAAT_BESLOTEN = (op(AFGEWEZEN, date(2025, 5, 2)), op(BEKEND, date(2025, 5, 4)))
EENS = toegekend(
    als_pgb(pgb=Pgb(budget=480_000, eenmalig=True), werking=Werking(van=OP_BESLUIT)), nummer=1, budgetidentificatie=9
)
DOOD = Event(OverlijdenVastgelegd(adviezen=()), VANDAAG)
# Somebody stays behind: the huishouden goes on for four weeks.
DOOD_MET_PARTNER = Event(
    OverlijdenVastgelegd(eindes=(EindeDoorOverlijden(nummer=1, laatste_dag=date(2025, 6, 17)),), adviezen=()), VANDAAG
)


def test_nothing() -> None:
    """Who only asked what there is, and who was refused and knows it, waits for nothing."""
    assert [] == open_in(GEMELD)
    assert [] == open_in(*TOT_AANVRAAG, AFGEWEZEN, BEKEND)


def test_on_the_way_to_a_beschikking() -> None:
    """An aanvraag waits for its beschikking, a beschikking for its bekendmaking."""
    assert ["aanvraag 1 van 2025-04-01 wacht op een beschikking"] == open_in(*TOT_AANVRAAG)
    assert ["beschikking 1 van 2025-04-10 is niet bekendgemaakt"] == open_in(*TOT_AANVRAAG, AFGEWEZEN)


@pytest.mark.parametrize(
    ("verleden", "dag", "verwacht"),
    [
        (TOEGEKEND, EINDE - EEN_DAG, ["voorziening 1 loopt door tot en met 2027-04-13"]),
        (TOEGEKEND, EINDE, []),
        # It begins only later.
        (TOEGEKEND, OP_BESLUIT, ["voorziening 1 loopt door tot en met 2027-04-13"]),
        ((*TOT_AANVRAAG, met(BESLIST, voorzieningen=(EENS,)), BEKEND), VANDAAG, ["voorziening 1 loopt door"]),
        ((*TOEGEKEND, DOOD), VANDAAG, []),
        ((*TOEGEKEND, DOOD_MET_PARTNER), VANDAAG, []),
    ],
)
def test_rights(verleden: Verleden, dag: date, verwacht: list[str]) -> None:
    """To the last day of each; after a death those stand fast."""
    assert verwacht == open_in(*verleden, dag=dag)


@pytest.mark.parametrize(
    ("erna", "verwacht"),
    [
        ((), ["vordering 1: 42500 eurocent is niet betaald"]),
        ((schuld.BETAALD,), ["vordering 1: 30000 eurocent is niet betaald"]),
        ((met(schuld.BETAALD, bedrag=42_500),), []),
        ((schuld.TE_VEEL_BETAALD,), ["vordering 1: 7500 eurocent is te veel ontvangen"]),
        ((schuld.TE_VEEL_BETAALD, schuld.TERUGBETAALD), []),
        ((met(schuld.KWIJTGESCHOLDEN, bedrag=42_500), schuld.BEKEND_4), []),
        ((met(schuld.VERLAAGD, bedrag=0), schuld.BEKEND_4), []),
    ],
)
def test_a_debt(erna: Verleden, verwacht: list[str]) -> None:
    """As long as anything is owed, by the debtor or by the gemeente."""
    assert verwacht == open_in(*schuld.GESTELD, *erna, dag=EINDE)


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        # Made known on Monday 17 March 2025, due on Monday 28 April; verjaard five years after that (Awb 4:104).
        (date(2030, 4, 28), ["vordering 1: 42500 eurocent is niet betaald"]),
        (date(2030, 4, 30), []),
    ],
)
def test_what_is_too_old_is_not_waited_for(dag: date, verwacht: list[str]) -> None:
    """Nobody can collect it any more."""
    assert verwacht == open_in(*schuld.LAAT, dag=dag)


def test_a_thing_that_did_not_come_back() -> None:
    """Where the thing alone was claimed, it is what is waited for; a vordering that was withdrawn waits for nothing."""
    ding = tuple(
        met(een, bedrag=0, wijze=("teruggave",)) if een == schuld.OP_ALLE_WIJZEN else een for een in schuld.GESTELD
    )
    terug, ingetrokken = met(schuld.TERUGGEGEVEN, waarde=0), met(schuld.VERLAAGD, bedrag=0)

    assert ["vordering 1: voorziening 1 is niet teruggegeven"] == open_in(*ding, dag=EINDE)
    assert [] == open_in(*ding, terug, dag=EINDE)
    assert [] == open_in(*ding, ingetrokken, schuld.BEKEND_4, dag=EINDE)


def test_a_besluit_that_the_debtor_does_not_know_of_is_no_debt() -> None:
    """Then its bekendmaking is what is open."""
    assert ["beschikking 3 van 2025-05-14 is niet bekendgemaakt"] == open_in(*schuld.GESTELD[:-1], dag=EINDE)


@pytest.mark.parametrize(
    ("erna", "verwacht"),
    [
        # The two weeks after the letter of 16 April ended on the 30th; the dwangsom runs since, and is not certain yet.
        ((), ["aanvraag 1 van 2025-04-01 wacht op een beschikking"]),
        (LAAT_BESLOTEN, ["ingebrekestelling 1: de dwangsom is niet vastgesteld"]),
        ((*LAAT_BESLOTEN, VASTGESTELD, met(BEKEND, beschikking=2)), []),
        # Decided within the two weeks nothing is owed.
        ((op(AFGEWEZEN, date(2025, 4, 28)), op(BEKEND, date(2025, 4, 28))), []),
    ],
)
def test_a_dwangsom(erna: Verleden, verwacht: list[str]) -> None:
    """Once it is certain it is fixed by a besluit (Awb 4:18)."""
    assert verwacht == open_in(GEMELD, AANGEVRAAGD, IN_GEBREKE, *erna)


def test_a_dwangsom_that_ran_out() -> None:
    """After 42 days it is certain, also while nobody decided on the aanvraag."""
    laatste = date(2025, 6, 11)
    wacht = "aanvraag 1 van 2025-04-01 wacht op een beschikking"

    assert [wacht] == open_in(GEMELD, AANGEVRAAGD, IN_GEBREKE, dag=laatste)
    assert [wacht, "ingebrekestelling 1: de dwangsom is niet vastgesteld"] == open_in(
        GEMELD, AANGEVRAAGD, IN_GEBREKE, dag=laatste + EEN_DAG
    )


@pytest.mark.parametrize(
    ("erna", "verwacht"),
    [
        ((calamiteit.GEMELD,), []),
        ((met(calamiteit.GEMELD, gemeld_bij=()),), ["calamiteit 1 is niet gemeld bij de toezichthouder"]),
        # The inspectie supervises jeugdhulp, not this.
        (
            (met(calamiteit.GEMELD, gemeld_bij=()), calamiteit.DOORGEMELD),
            ["calamiteit 1 is niet gemeld bij de toezichthouder"],
        ),
        ((met(calamiteit.GEMELD, gemeld_bij=()), met(calamiteit.DOORGEMELD, ontvanger="toezichthouder")), []),
        ((calamiteit.GEMELD, calamiteit.INGESTELD), ["calamiteit 1 wordt nog onderzocht"]),
        ((calamiteit.GEMELD, calamiteit.INGESTELD, calamiteit.ONDERZOCHT), []),
    ],
)
def test_a_calamiteit(erna: Verleden, verwacht: list[str]) -> None:
    """Until who supervises knows of it, and who looks into it has come to a conclusion."""
    assert verwacht == open_in(*calamiteit.TOEGEKEND, *erna, dag=EINDE)


@pytest.mark.parametrize(
    ("erna", "verwacht"),
    [
        ((wonen.GEVRAAGD,), ["toegang 1 tot beschermd wonen, gevraagd op 2025-03-10, wacht op een advies"]),
        ((wonen.GEVRAAGD, wonen.AFGERADEN), []),
        ((wonen.GEVRAAGD, wonen.GEADVISEERD), []),
        ((wonen.GEVRAAGD, wonen.GEADVISEERD, wonen.WACHT), ["wachtplaats 1 loopt door, vanaf 2025-04-14"]),
        ((wonen.GEVRAAGD, wonen.GEADVISEERD, wonen.WACHT, wonen.VERLATEN), []),
        ((wonen.GEVRAAGD, wonen.GEADVISEERD, wonen.WACHT, DOOD), []),
        (
            (*wonen.TOEGELATEN[1:], *wonen.TOEGEKEND[3:], wonen.WACHT, wonen.GEPLAATST),
            ["plaatsing 1 loopt door, vanaf 2025-05-12"],
        ),
        ((*wonen.TOEGELATEN[1:], *wonen.TOEGEKEND[3:], wonen.WACHT, wonen.GEPLAATST, wonen.GEEINDIGD), []),
    ],
)
def test_beschermd_wonen(erna: Verleden, verwacht: list[str]) -> None:
    """A question, a place on the waiting list, and living there."""
    assert verwacht == open_in(GEMELD, *erna, dag=EINDE)


@pytest.mark.parametrize(
    ("erna", "verwacht"),
    [
        ((mening.GEVRAAGD,), ["tweede mening 1 (second opinion) van 2025-03-26 wacht op een beslissing"]),
        ((mening.GEVRAAGD, met(mening.TOEGESTAAN, beslissing="geweigerd")), []),
        (
            (mening.GEVRAAGD, mening.TOEGESTAAN),
            ["tweede mening 1 (second opinion) van 2025-03-26 is toegestaan en wacht op de uitkomst"],
        ),
        ((mening.GEVRAAGD, mening.TOEGESTAAN, mening.ONTVANGEN), []),
        # It did not come, and a beschikking was taken without it.
        ((mening.GEVRAAGD, mening.TOEGESTAAN, AANGEVRAAGD, AFGEWEZEN, BEKEND), []),
        # So too where that it was allowed was recorded after it.
        ((AANGEVRAAGD, AFGEWEZEN, BEKEND, mening.GEVRAAGD, mening.TOEGESTAAN), []),
        # It was allowed after a beschikking that was recorded later.
        (
            (mening.GEVRAAGD, op(mening.TOEGESTAAN, date(2025, 4, 11)), AANGEVRAAGD, AFGEWEZEN, BEKEND),
            ["tweede mening 1 (second opinion) van 2025-03-26 is toegestaan en wacht op de uitkomst"],
        ),
    ],
)
def test_another_look(erna: Verleden, verwacht: list[str]) -> None:
    """Until it was refused, or came, or came too late for the beschikking."""
    assert verwacht == open_in(*mening.MET_VERSLAG, *erna)


def test_a_machtiging() -> None:
    """Until the kinderrechter decided; that one counts for some days more keeps nothing open."""
    verzoek = (TOT_VERWIJZING[0], gesloten.VERZOCHT)

    assert ["machtigingsverzoek 1 van 2025-03-05 wacht op de kinderrechter"] == open_in(*verzoek)
    assert [] == open_in(*verzoek, gesloten.VERLEEND)
    assert [] == open_in(*verzoek, gesloten.AFGEWEZEN)


def test_all_that_is_open_is_told() -> None:
    """In the order of the register, and each thing once."""
    assert [
        "aanvraag 2 van 2025-04-01 wacht op een beschikking",
        "voorziening 1 loopt door tot en met 2027-04-13",
        "calamiteit 1 wordt nog onderzocht",
    ] == open_in(*TOEGEKEND, op(met(AANGEVRAAGD, aanvraag=2), OP_AANVRAAG), calamiteit.GEMELD, calamiteit.INGESTELD)
