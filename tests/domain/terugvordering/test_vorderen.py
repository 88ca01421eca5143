"""Claiming back, and not claiming: what follows, what is refused, and when a departure is explained."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beschikking.motivering import GeenAfwijking, MotiveringOntbreekt
from domain.gebeurtenis import Event, Gebeurtenis, Werking
from domain.terugvordering.events import Medeschuldenaar, TerugvorderingGenomen, VanTerugvorderingAfgezien
from domain.terugvordering.grondslag import GrondslagOntbreekt
from domain.terugvordering.vorderen import AlTeruggevorderd, BetaaltermijnTeKort, GeenReden
from domain.terugvordering.vorderingen import vorderingen
from domain.voorziening import Voorziening
from domain.weigering import Weigering
from domain.zaak.advies import AdviesGegeven, FeitInStrijdMetZaak
from domain.zaak.handeling import AlGedaan, BetrokkeneOnbekend, Command, DatumVoorVoorganger, Rechtskader
from services.verordeningen import regelboek
from tests.domain.herziening.events import HERZIEN, INGETROKKEN, TOEGEKEND
from tests.domain.personen import FENNA_ID, RUURD_ID
from tests.domain.terugvordering import commands as t
from tests.domain.terugvordering.events import (
    AFGEZIEN,
    BEKEND_2,
    BEKEND_3,
    GESTELD,
    GEVORDERD,
    OP_VORDERING,
    TERUGGENOMEN,
)
from tests.domain.zaak import commands as c
from tests.domain.zaak.events import BESLIST, TOT_AANVRAAG, als_pgb, toegekend
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

NIJMEGEN = Rechtskader(regelboek(), "0268")
HEUMEN = Rechtskader(regelboek(), "0252")
WAGENINGEN = Rechtskader(regelboek(), "0289")
MEDE = Medeschuldenaar(betrokkene=RUURD_ID, medewerking="Tekende voor uren.")
VREEMD = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee99"


def dagen(van: str, tot_en_met: str | None, nummer: int = 1) -> tuple[dict[str, Any], ...]:
    """Give one right with its days."""
    return ({"nummer": nummer, "werking": {"van": van, "totEnMet": tot_en_met}},)


def met_feiten(**anders: Any) -> dict[str, dict[str, Any]]:
    """Change what a person says of the case."""
    return {"terugvordering": t.FEITEN["terugvordering"] | anders}


@pytest.mark.parametrize(("command", "event"), [(t.terugvordering(), GEVORDERD), (t.afzien(), AFGEZIEN)])
def test_it_happens(command: Command, event: Event[Gebeurtenis]) -> None:
    """With its number, the besluiten it rests on, the days and the amount; or with the reason for leaving it."""
    given(*TERUGGENOMEN).when(command, bij=c.BESLISSER).then(event)


def test_from_who_cooperated_too() -> None:
    """Wmo 2.4.1 lid 1: who cooperated on purpose owes it as well; in what is sealed under that person's key."""
    command = t.terugvordering(
        van_client=False, medeschuldenaren=({"betrokkene": RUURD_ID, "medewerking": "Tekende voor uren."},)
    )

    given(*TERUGGENOMEN).when(command, bij=c.BESLISSER).then(met(GEVORDERD, van_client=False, medeschuldenaren=(MEDE,)))


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (t.terugvordering(besluiten=(9,)), GrondslagOntbreekt, "Besluit 9 is in deze zaak geen intrekking"),
        (t.terugvordering(besluiten=(1,)), GrondslagOntbreekt, "Besluit 1 is in deze zaak geen intrekking"),
        (
            t.terugvordering(over=dagen("2025-04-14", "2025-05-01")),
            GrondslagOntbreekt,
            "besluiten nemen voorziening 1 niet terug op alle dagen vanaf 2025-04-14 tot en met 2025-05-01.",
        ),
        (t.terugvordering(over=dagen("2025-04-13", "2025-04-30")), GrondslagOntbreekt, "niet terug op alle dagen"),
        (t.terugvordering(over=dagen("2025-04-14", None)), GrondslagOntbreekt, "niet terug op alle dagen"),
        (t.afzien(over=dagen("2025-04-14", "2025-04-30", 2)), GrondslagOntbreekt, "nemen voorziening 2 niet terug"),
        (
            t.terugvordering(medeschuldenaren=({"betrokkene": VREEMD, "medewerking": "Hielp."},)),
            BetrokkeneOnbekend,
            f"Medeschuldenaar {VREEMD} hoort niet bij deze zaak, of is de cliënt.",
        ),
        (
            t.terugvordering(medeschuldenaren=({"betrokkene": FENNA_ID, "medewerking": "Hielp."},)),
            BetrokkeneOnbekend,
            "of is de cliënt",
        ),
    ],
)
def test_refusals(command: Command, klasse: type[Weigering], zin: str) -> None:
    """No besluit that took back those very days, or a person who is not there."""
    given(*TERUGGENOMEN).when(command, bij=c.BESLISSER).then_geweigerd(klasse, zin)


def test_a_besluit_that_the_client_does_not_know_of_carries_nothing() -> None:
    """Awb 3:40: an intrekking has no effect before it was made known."""
    given(*TOEGEKEND, INGETROKKEN).when(t.terugvordering(), bij=c.BESLISSER).then_geweigerd(
        GrondslagOntbreekt, "Besluit 2 is in deze zaak geen intrekking of herziening die is bekendgemaakt."
    )


TERUGGEGEVEN = met(
    HERZIEN,
    beschikking=3,
    voorzieningen=(
        toegekend(
            als_pgb(werking=Werking(van=date(2025, 4, 30), tot_en_met=date(2025, 5, 2))),
            nummer=1,
            budgetidentificatie=91001,
        ),
    ),
)


@pytest.mark.parametrize(("laatste", "mag"), [("2025-04-29", True), ("2025-04-30", False)])
def test_days_that_a_later_besluit_gave_back(laatste: str, *, mag: bool) -> None:
    """The right counts again from 30 April by besluit 3: up to the day before it there is something to claim."""
    verleden = (*TERUGGENOMEN, op(TERUGGEGEVEN, date(2025, 5, 13)), op(met(BEKEND_3), date(2025, 5, 13)))
    vraag = given(*verleden).when(t.terugvordering(over=dagen("2025-04-14", laatste)), bij=c.BESLISSER)

    if mag:
        assert vraag.besluit()
    else:
        vraag.then_geweigerd(
            GrondslagOntbreekt, "telt vanaf 2025-04-30 tot en met 2025-04-30 door een ander besluit", veld="over"
        )


def test_two_besluiten_that_follow_each_other() -> None:
    """What one besluit took back up to a day and another from the next on, is claimed in one."""
    tweede = met(
        INGETROKKEN,
        beschikking=3,
        ingetrokken=(
            INGETROKKEN.inhoud.ingetrokken[0].model_copy(
                update={"werking": Werking(van=date(2025, 5, 1), tot_en_met=date(2025, 5, 4))}
            ),
        ),
    )
    verleden = (*TERUGGENOMEN, tweede, op(BEKEND_3, date(2025, 5, 14)))
    over = dagen("2025-04-20", "2025-05-04")

    assert given(*verleden).when(t.terugvordering(besluiten=(2, 3), over=over), bij=c.BESLISSER).besluit()
    given(*verleden).when(t.terugvordering(besluiten=(3,), over=over), bij=c.BESLISSER).then_geweigerd(
        GrondslagOntbreekt, "niet terug op alle dagen"
    )


def test_after_a_herziening() -> None:
    """A herziening that gave less over past days can be claimed on: its own days, with the lower terms still there."""
    minder = met(
        HERZIEN,
        voorzieningen=(
            toegekend(
                als_pgb(werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 4, 30))),
                nummer=1,
                budgetidentificatie=91001,
            ),
        ),
    )

    assert given(*TOEGEKEND, minder, BEKEND_2).when(t.terugvordering(), bij=c.BESLISSER).besluit()


@pytest.mark.parametrize(
    "over",
    [
        dagen("2025-04-14", "2025-04-30"),
        dagen("2025-04-30", "2025-04-30"),
        dagen("2025-04-14", "2025-04-14"),
    ],
)
def test_the_same_days_are_claimed_once(over: tuple[dict[str, Any], ...]) -> None:
    """One day in common is enough; a vordering that the client does not know of yet counts too."""
    for command in (t.terugvordering(over=over), t.afzien(over=over)):
        given(*TERUGGENOMEN, GEVORDERD).when(command, bij=c.BESLISSER).then_geweigerd(
            AlTeruggevorderd, "Vordering 1 gaat al over voorziening 1 op deze dagen.", veld="over"
        )


def test_vorderingen_are_numbered_on() -> None:
    """What is claimed over other days is vordering 2."""
    eerst = met(GEVORDERD, over=(met_dagen(date(2025, 4, 14), date(2025, 4, 20)),))
    *_, event = (
        given(*TERUGGENOMEN, eerst, BEKEND_3)
        .when(t.terugvordering(over=dagen("2025-04-21", "2025-04-30")), bij=c.BESLISSER)
        .besluit()
    )

    assert isinstance(event.inhoud, TerugvorderingGenomen)
    assert (2, 4) == (event.inhoud.vordering, event.inhoud.beschikking)


def met_dagen(van: date, tot_en_met: date) -> Any:
    """Give voorziening 1 over other days."""
    werking = Werking(van=van, tot_en_met=tot_en_met)
    return GEVORDERD.inhoud.over[0].model_copy(update={"werking": werking})


def test_leaving_it_twice_is_refused() -> None:
    """And leaving it is no kwijtschelding: it can still be claimed."""
    given(*TERUGGENOMEN, AFGEZIEN).when(t.afzien(), bij=c.BESLISSER).then_geweigerd(
        AlGedaan, "Van terugvordering over deze dagen is al afgezien op 2025-05-14."
    )
    given(*TERUGGENOMEN, AFGEZIEN).when(t.terugvordering(), bij=c.BESLISSER).then(GEVORDERD)


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"bedrag": 0}, "een bedrag hoort bij de geldswaarde"),
        ({"wijze": ("teruggave",)}, "een bedrag hoort bij de geldswaarde"),
        ({"wijze": ("teruggave", "verrekening"), "bedrag": 0}, "alleen een geldswaarde wordt verrekend"),
        ({"van_client": False}, "noem van wie wordt teruggevorderd"),
        ({"wijze": ("teruggave",), "bedrag": 0, "uiterlijk": date(2025, 9, 1)}, "alleen een geldswaarde heeft een dag"),
        ({"wijze": ()}, "wijze"),
        ({"besluiten": ()}, "besluiten"),
    ],
)
def test_what_does_not_go_together(anders: dict[str, Any], fout: str) -> None:
    """Money and the thing itself are two ways; somebody owes it."""
    with pytest.raises(ValidationError, match=fout):
        t.terugvordering(**anders)


# Awb 4:87 lid 1: six weeks after the bekendmaking, counted from 14 May at the earliest: Wednesday 25 June 2025.
@pytest.mark.parametrize(("uiterlijk", "mag"), [(date(2025, 6, 24), False), (date(2025, 6, 25), True)])
def test_a_later_last_day_of_payment(uiterlijk: date, *, mag: bool) -> None:
    """The besluit can name a later day than the law, never an earlier one."""
    vraag = given(*TERUGGENOMEN).when(t.terugvordering(uiterlijk=uiterlijk), bij=c.BESLISSER)

    if mag:
        vraag.then(met(GEVORDERD, uiterlijk=uiterlijk))
    else:
        vraag.then_geweigerd(
            BetaaltermijnTeKort,
            "uiterlijk 2025-06-24 ligt voor 2025-06-25, het einde van de termijn van Awb, art. 4:87 lid 1",
            veld="uiterlijk",
        )


def test_the_rule_is_weighed() -> None:
    """Nijmegen art. 19 lid 3 and 6: the intrekking and the amount are known from the zaak, the rest a person says."""
    advies, genomen = (
        given(*TERUGGENOMEN).onder(NIJMEGEN).when(t.terugvordering(feiten=t.FEITEN), bij=c.BESLISSER).besluit()
    )

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert isinstance(genomen.inhoud, TerugvorderingGenomen)
    assert ("terugvordering", "terugvordering", OP_VORDERING) == (
        advies.inhoud.handeling,
        advies.inhoud.regel,
        advies.inhoud.peildatum,
    )
    bewijs = advies.inhoud.model_dump()["bewijs"]
    assert (True, "425.00") == (bewijs["feiten"]["besluitIngetrokken"], bewijs["feiten"]["bedrag"])
    assert (True, "425.00", ["geldswaarde", "verrekening"]) == (
        bewijs["uitkomst"]["mogelijk"],
        bewijs["uitkomst"]["bedrag"],
        bewijs["uitkomst"]["wijze"],
    )
    assert ((9,), ()) == (genomen.inhoud.adviezen, genomen.inhoud.afwijkingen)


MOTIVERING = ({"regel": "terugvordering", "motivering": "Zij bekende dat zij het wist."},)
AFWIJKEND = [
    # Bijlage art. 21: exactly € 150,00 can be claimed, a cent less cannot.
    (t.terugvordering(feiten=t.FEITEN, bedrag=14_999), "er wordt teruggevorderd terwijl dat volgens het advies"),
    (t.terugvordering(feiten=met_feiten(kondBegrijpen=False)), "er wordt teruggevorderd terwijl dat volgens"),
    (
        t.terugvordering(feiten=met_feiten(lopendPgbOfUitkering=False)),
        "er wordt teruggevorderd door verrekening, wat volgens het advies niet kan",
    ),
    # Lid 5: the thing itself, also where the client could not understand it; not its value then.
    (
        t.terugvordering(feiten=met_feiten(kondBegrijpen=False, voorzieningInBruikleen=True)),
        "er wordt teruggevorderd door geldswaarde",
    ),
]


@pytest.mark.parametrize(("command", "waarin"), AFWIJKEND)
def test_a_departure_is_explained(command: Command, waarin: str) -> None:
    """Claiming what, or how, the text does not allow needs a motivering of its own (Awb 3:46)."""
    given(*TERUGGENOMEN).onder(NIJMEGEN).when(command, bij=c.BESLISSER).then_geweigerd(
        MotiveringOntbreekt, waarin, regel="terugvordering"
    )

    met_motivering = command.model_copy(update={"afwijkingen": t.terugvordering(afwijkingen=MOTIVERING).afwijkingen})
    *_, genomen = given(*TERUGGENOMEN).onder(NIJMEGEN).when(met_motivering, bij=c.BESLISSER).besluit()
    assert isinstance(genomen.inhoud, TerugvorderingGenomen)
    assert [9] == [afwijking.advies for afwijking in genomen.inhoud.afwijkingen]


@pytest.mark.parametrize(
    "command",
    [
        t.terugvordering(feiten=t.FEITEN, bedrag=15_000, afwijkingen=MOTIVERING),
        t.terugvordering(feiten=t.FEITEN, wijze=("geldswaarde",), afwijkingen=MOTIVERING),
        t.terugvordering(
            feiten=met_feiten(voorzieningInEigendom=True, kondBegrijpen=False),
            wijze=("teruggave",),
            bedrag=0,
            afwijkingen=MOTIVERING,
        ),
    ],
)
def test_what_the_text_allows_is_no_departure(command: Command) -> None:
    """Exactly € 150,00; not every way that is open; the thing alone (lid 4): all is worded with "kan"."""
    given(*TERUGGENOMEN).onder(NIJMEGEN).when(command, bij=c.BESLISSER).then_geweigerd(
        GeenAfwijking, "wijkt niet af van het advies 'terugvordering'"
    )


def test_after_a_herziening_the_text_gives_no_ground() -> None:
    """Nijmegen art. 19 lid 3 asks for an intrekking: claiming after a herziening is a departure, that is explained."""
    minder = met(HERZIEN, voorzieningen=(HERZIEN.inhoud.voorzieningen[0],))
    over = dagen("2025-05-19", "2025-05-20")
    bij = c.op(c.BESLISSER, date(2025, 6, 2))
    command = t.terugvordering(feiten=t.FEITEN, over=over, besluit_op=date(2025, 6, 2))

    given(*TOEGEKEND, minder, BEKEND_2).onder(NIJMEGEN).when(command, bij=bij).then_geweigerd(
        MotiveringOntbreekt, "er wordt teruggevorderd terwijl dat volgens het advies niet kan"
    )


def test_a_pgb_that_runs_is_known() -> None:
    """Art. 19 lid 6: the zaak has a periodic pgb, so there is something to set off against; nobody has to say it."""
    feiten = {naam: feit for naam, feit in t.FEITEN["terugvordering"].items() if naam != "lopendPgbOfUitkering"}
    met_pgb = given(*GESTELD[:-2]).onder(NIJMEGEN)

    assert met_pgb.when(t.terugvordering(feiten={"terugvordering": feiten}), bij=c.BESLISSER).besluit()
    tegengesproken = t.terugvordering(feiten=met_feiten(lopendPgbOfUitkering=False))
    met_pgb.when(tegengesproken, bij=c.BESLISSER).then_geweigerd(FeitInStrijdMetZaak, "Feit 'lopendPgbOfUitkering'")


@pytest.mark.parametrize(
    "pgb",
    [
        als_pgb(pgb={"budget": 480_000, "eenmalig": True}),
        als_pgb(werking=Werking(van=date(2025, 4, 14), tot_en_met=date(2025, 5, 13))),
    ],
)
def test_a_pgb_that_was_paid_once_or_has_ended_is_none(pgb: Voorziening) -> None:
    """Then a person says whether there is another uitkering."""
    voorzieningen = (*BESLIST.inhoud.voorzieningen, toegekend(pgb, nummer=2, budgetidentificatie=91001))
    verleden = (*TOT_AANVRAAG, met(BESLIST, voorzieningen=voorzieningen), *TERUGGENOMEN[5:])
    command = t.terugvordering(feiten=met_feiten(lopendPgbOfUitkering=False), wijze=("geldswaarde",))

    assert given(*verleden).onder(NIJMEGEN).when(command, bij=c.BESLISSER).besluit()


def test_a_fact_of_the_zaak_is_not_gainsaid() -> None:
    """The amount that is weighed is the amount that is claimed."""
    command = t.terugvordering(feiten=met_feiten(bedrag="500.00"))

    given(*TERUGGENOMEN).onder(NIJMEGEN).when(command, bij=c.BESLISSER).then_geweigerd(
        FeitInStrijdMetZaak, "Feit 'bedrag' van regel 'terugvordering'"
    )


@pytest.mark.parametrize("kader", [HEUMEN, WAGENINGEN])
def test_where_no_text_has_the_rule_it_blocks_nothing(kader: Rechtskader) -> None:
    """Heumen and Wageningen: Wmo 2.4.1 carries the besluit; the receipt says that no text answered."""
    advies, genomen = given(*TERUGGENOMEN).onder(kader).when(t.terugvordering(), bij=c.BESLISSER).besluit()

    assert isinstance(advies.inhoud, AdviesGegeven)
    assert advies.inhoud.niet_beschikbaar is not None
    assert isinstance(genomen.inhoud, TerugvorderingGenomen)
    assert given(*TERUGGENOMEN).onder(kader).when(t.afzien(), bij=c.BESLISSER).besluit()


# Bijlage art. 21: "bij een bedrag tot € 150,- wordt afgezien": € 149,99 is below it, € 150,00 is not.
@pytest.mark.parametrize(("bedrag", "mag"), [(14_999, True), (15_000, False)])
def test_the_smallest_amount_is_a_reason_below_it(bedrag: int, *, mag: bool) -> None:
    """Above it another reason is asked; the receipt stands beside it."""
    command = t.afzien(bedrag=bedrag, feiten=t.FEITEN)
    vraag = given(*TERUGGENOMEN).onder(NIJMEGEN).when(command, bij=c.BESLISSER)

    if mag:
        _, afgezien = vraag.besluit()
        assert isinstance(afgezien.inhoud, VanTerugvorderingAfgezien)
        assert (9,) == afgezien.inhoud.adviezen
    else:
        vraag.then_geweigerd(GeenReden, "Volgens het advies 'terugvordering' kan dit bedrag", veld="reden")
        anders = t.afzien(bedrag=bedrag, feiten=t.FEITEN, reden="dringende-redenen")
        assert given(*TERUGGENOMEN).onder(NIJMEGEN).when(anders, bij=c.BESLISSER).besluit()


def test_nothing_is_owed_before_the_bekendmaking() -> None:
    """The vordering stands from the besluit on; the debtor knows of it from the bekendmaking on."""
    for verleden, bekend in (((GEVORDERD,), False), ((GEVORDERD, BEKEND_3), True)):
        zaak: Any = gevouwen(*TERUGGENOMEN, *verleden)
        (vordering,) = vorderingen(zaak)
        assert bekend is (vordering.bekend is not None)


def test_sentences() -> None:
    """What people read in the tijdlijn."""
    assert GEVORDERD.inhoud.zin == (
        "Terugvordering 1, beschikking 3 (nummer 70001): 42500 eurocent (geldswaarde, verrekening) over voorziening 1 "
        "vanaf 2025-04-14 tot en met 2025-04-30."
    )
    assert AFGEZIEN.inhoud.zin == (
        "Afgezien van terugvordering van 14999 eurocent over voorziening 1 vanaf 2025-04-14 tot en met 2025-04-30 "
        "(onder de ondergrens). Dat is geen kwijtschelding."
    )


def test_the_day_after_the_bekendmaking_of_the_last_besluit() -> None:
    """Where it rests on two besluiten, it is not taken before the later of both was made known."""
    tweede = op(met(INGETROKKEN, beschikking=3), OP_VORDERING)
    verleden = (*TERUGGENOMEN, tweede, op(BEKEND_3, OP_VORDERING + timedelta(days=1)))

    given(*verleden).when(t.terugvordering(besluiten=(2, 3)), bij=c.BESLISSER).then_geweigerd(
        DatumVoorVoorganger, "besluitOp 2025-05-14 ligt voor de bekendmaking van het besluit van"
    )
