"""The receipts of a zaak weighed again, by decision. The melding is of Monday 3 March 2025, in Nijmegen.

Six weeks after it is Monday 14 April (verordening art. 2 lid 3; Wmo 2.3.2 lid 1), no holiday.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Vraag, toets
from domain.weigering import FeitOngeldig
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs, Rechtskader
from projections.hertoetsingen import HertoetstAdvies, Uitkomst, hertoetsingen, hertoetst_als_json
from services.verordeningen import regelboek
from tests.domain.zaak.events import AANGEVRAAGD, BESLIST, GEMELD, GESPROKEN, OP_MELDING, VERSLAGEN
from tests.projections.lezing import lees, met, op, vervalt, zonder_sleutels

NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
VERORDENING, BELEIDSREGELS = "nijmegen-verordening-2022", "nijmegen-beleidsregels-2025"
ONTBREKEN: Final = ["nijmegen-verordening-2021", "nijmegen-verordening-2024", "nijmegen-beleidsregels-2024"]
ONDERZOEK: Final = {"meldingOntvangenOp": "2025-03-03", "wet": "wmo"}
LEGITIMATIE: Final = {"documentGezien": True, "gevraagd": True, "spoedeisend": False}
OVERGANG: Final = {"soortRegeling": "beleidsregels", "gebeurtenis": "melding", "ingediendOp": "2025-02-20"}


def advies(
    regel: str, feiten: dict[str, Any], *, handeling: str = "melding", op_dag: date = OP_MELDING
) -> Event[AdviesGegeven]:
    """Weigh a rule of Nijmegen as an act of that day did, and give the event that keeps the receipt."""
    antwoord = toets(Vraag("0268", regel, op_dag, feiten, op_dag), regelboek())
    stappen = tuple(stap.als_json() for stap in antwoord.stappen)
    bewijs = Bewijs(feiten=dict(antwoord.feiten), uitkomst=dict(antwoord.uitkomst), stappen=stappen)
    inhoud = AdviesGegeven(
        handeling=handeling,
        regel=regel,
        peildatum=op_dag,
        bekend_op=op_dag,
        regime=antwoord.regime,
        regelversie=antwoord.regelversie,
        normen=antwoord.normen,
        bewijs=bewijs,
    )
    return Event(inhoud, op_dag)


TERMIJN: Final = advies("onderzoekstermijn", ONDERZOEK)


def met_acht_weken(boek: Regelboek) -> Regelboek:
    """Give the law in which the six weeks were found to be eight on 1 June 2025: withdrawn, and entered anew."""
    regime = boek.regimes[VERORDENING]
    (oud,) = regime.normen["onderzoekstermijn-wmo"]
    hersteld = date(2025, 6, 1)
    normen = (replace(oud, ingetrokken_op=hersteld), replace(oud, waarde=8, versie=2, bekend=hersteld))
    nieuw = replace(regime, normen={**regime.normen, oud.id: normen})
    return replace(boek, regimes={**boek.regimes, regime.id: nieuw})


def met_andere_redenering(boek: Regelboek) -> Regelboek:
    """Give the law in which the reasoning of the rule has another version."""
    regel = boek.regels["onderzoekstermijn"]
    return replace(boek, regels={**boek.regels, regel.naam: replace(regel, versie=regel.versie + 1)})


def een(
    *events: Event[Gebeurtenis], boek: Regelboek = NIJMEGEN.regelboek, regime: str | None = None
) -> HertoetstAdvies:
    """Weigh a zaak again that holds one advice."""
    (handeling,) = hertoetsingen(lees(*events), Rechtskader(boek, "0268"), regime=regime)
    (enige,) = handeling.adviezen
    return enige


def test_each_advice_stands_with_the_act_that_names_it() -> None:
    """The melding has those that were recorded for it, another act those that it names by versie, in order."""
    gesprek = advies("identificatie", LEGITIMATIE, handeling="gesprek")
    zaak = (GEMELD, TERMIJN, gesprek, met(GESPROKEN, adviezen=(3,)), VERSLAGEN)

    handelingen = hertoetsingen(lees(*zaak), NIJMEGEN)

    assert [
        (1, "melding-ontvangen", ["onderzoekstermijn"]),
        (4, "gesprek-gehouden", ["identificatie"]),
    ] == [(h.versie, h.topic, [a.regel for a in h.adviezen]) for h in handelingen]
    assert [(date(2025, 3, 3), "geldt"), (date(2025, 3, 17), "geldt")] == [(h.geldig_op, h.stand) for h in handelingen]
    assert "Er is een gesprek gevoerd (huisbezoek)." == handelingen[1].zin


def test_an_advice_that_no_act_names_is_not_lost() -> None:
    """It stands last, by itself."""
    los = advies("identificatie", LEGITIMATIE, handeling="gesprek")

    melding, zonder = hertoetsingen(lees(GEMELD, TERMIJN, los), NIJMEGEN)

    assert (1, None) == (melding.versie, zonder.versie)
    assert ["identificatie"] == [a.regel for a in zonder.adviezen]


def test_a_voided_act_keeps_its_advices() -> None:
    """What was weighed was weighed; beside it stands that the act no longer counts."""
    gesprek = advies("identificatie", LEGITIMATIE, handeling="gesprek")
    gehouden = met(GESPROKEN, adviezen=(2,))

    handeling, *_ = hertoetsingen(lees(GEMELD, gesprek, gehouden, vervalt(3, gehouden)), NIJMEGEN)

    assert (3, "vervallen") == (handeling.versie, handeling.stand)


def test_a_receipt_as_it_was_and_as_it_comes_out_now() -> None:
    """The regime, the version and the outcome of then; the same now, so nothing caused anything."""
    termijn = een(GEMELD, TERMIJN)

    assert (2, VERORDENING, 1, {"uiterlijk": "2025-04-14"}) == (
        termijn.versie,
        termijn.regime,
        termijn.regelversie,
        termijn.uitkomst,
    )
    assert (True, ()) == (termijn.reproduceert, termijn.oorzaken)
    assert termijn.nu == Uitkomst(
        regime=VERORDENING,
        titel="Verordening Nijmegen 2022",
        tekst_aanwezig=True,
        van_kracht=True,
        regelversie=1,
        uitkomst={"uiterlijk": "2025-04-14"},
        verandert=False,
        probleem=None,
        reden=None,
    )


def test_a_mended_norm_changes_now_and_not_then() -> None:
    """Eight weeks after Monday 3 March is Monday 28 April; what was known then still gives 14 April."""
    termijn = een(GEMELD, TERMIJN, boek=met_acht_weken(regelboek()))

    assert (True, ("norm-hersteld",)) == (termijn.reproduceert, termijn.oorzaken)
    assert termijn.nu is not None
    assert ({"uiterlijk": "2025-04-28"}, True) == (termijn.nu.uitkomst, termijn.nu.verandert)
    assert {"uiterlijk": "2025-04-14"} == termijn.uitkomst


def test_changed_code_is_a_cause() -> None:
    """The reasoning has another version now, with the same outcome."""
    termijn = een(GEMELD, TERMIJN, boek=met_andere_redenering(regelboek()))

    assert (True, ("code-gewijzigd",)) == (termijn.reproduceert, termijn.oorzaken)
    assert termijn.nu is not None
    assert (2, False) == (termijn.nu.regelversie, termijn.nu.verandert)


def test_an_outcome_that_the_rule_never_gave_does_not_reproduce() -> None:
    """A receipt of which the outcome was another is found out, in the zaak as a whole as well."""
    bewijs = Bewijs(feiten=ONDERZOEK, uitkomst={"uiterlijk": "2025-04-30"}, stappen=())
    vals = met(TERMIJN, bewijs=bewijs)

    assert een(GEMELD, vals).reproduceert is False
    assert hertoetst_als_json(hertoetsingen(lees(GEMELD, vals), NIJMEGEN))["reproduceert"] is False
    assert hertoetst_als_json(hertoetsingen(lees(GEMELD, TERMIJN), NIJMEGEN))["reproduceert"] is True


GEEN_TEKST: Final = Event(
    AdviesGegeven(handeling="melding", regel="mdo-aanmelding", peildatum=OP_MELDING, niet_beschikbaar="Geen tekst."),
    OP_MELDING,
)
VALS: Final = met(TERMIJN, bewijs=Bewijs(feiten=ONDERZOEK, uitkomst={"uiterlijk": "2025-04-30"}, stappen=()))
(GEWIST,) = zonder_sleutels([TERMIJN])


@pytest.mark.parametrize(
    ("adviezen", "reproduceert", "gewogen", "gewist"),
    [
        ((TERMIJN, TERMIJN), True, 2, 0),
        ((TERMIJN, VALS), False, 2, 0),
        # That one does not reproduce is known, whatever was wiped.
        ((GEWIST, VALS), False, 1, 1),
        ((TERMIJN, GEWIST), None, 1, 1),
        ((GEWIST, GEWIST), None, 0, 2),
        # What no text gave has no receipt: nothing to weigh, and nothing that was lost.
        ((TERMIJN, GEEN_TEKST), True, 1, 0),
        ((GEEN_TEKST,), None, 0, 0),
        ((), None, 0, 0),
    ],
)
def test_whether_a_zaak_reproduces(
    adviezen: tuple[Event[AdviesGegeven], ...], *, reproduceert: bool | None, gewogen: int, gewist: int
) -> None:
    """Only where all receipts do; where they were wiped, or there are none, nobody can know."""
    geheel = hertoetst_als_json(hertoetsingen(lees(GEMELD, *adviezen), NIJMEGEN))

    assert (reproduceert, gewogen, gewist) == (geheel["reproduceert"], geheel["gewogen"], geheel["gewist"])


def test_a_besluit_for_which_nothing_was_weighed_is_listed() -> None:
    """Each decision in the case is looked at; that it rests on no advice is told by its having none."""
    (besluit,) = hertoetsingen(lees(GEMELD, AANGEVRAAGD, BESLIST), NIJMEGEN)

    assert (3, "beschikking-genomen", ()) == (besluit.versie, besluit.topic, besluit.adviezen)


def test_beside_every_text_that_holds_the_rule() -> None:
    """National law answers in its own words; what is not held is named and refused with its reason."""
    rijk, *ontbreken = een(GEMELD, TERMIJN).andere

    assert ("rijk", True, True, {"uiterlijk": "2025-04-14"}, False) == (
        rijk.regime,
        rijk.tekst_aanwezig,
        rijk.van_kracht,
        rijk.uitkomst,
        rijk.verandert,
    )
    assert ONTBREKEN == [ander.regime for ander in ontbreken]
    for ander in ontbreken:
        assert (False, None, None, True) == (
            ander.tekst_aanwezig,
            ander.van_kracht,
            ander.uitkomst,
            ander.verandert,
        )
        assert "tekst-niet-aanwezig" == ander.probleem
        assert ander.reden is not None
        assert "in de bronnen" in ander.reden


def test_a_text_that_was_not_in_force_is_told_apart() -> None:
    """The beleidsregels of 2025 count from 1 March; on 28 February they can only be laid beside it."""
    feiten = {"moment": "melding", "wet": "wmo", "gedaan": ["clientondersteuning", "persoonlijk-plan"]}
    for dag, gold in ((date(2025, 2, 28), False), (date(2025, 3, 1), True)):
        plichten = een(op(GEMELD, dag), advies("informatieplichten", feiten, op_dag=dag))

        (beleid,) = [ander for ander in plichten.andere if ander.regime == BELEIDSREGELS]
        assert (VERORDENING, gold) == (plichten.regime, beleid.van_kracht)
        assert beleid.uitkomst is not None


@pytest.mark.parametrize(
    ("regime", "probleem", "uitkomst", "oorzaken"),
    [
        ("rijk", None, {"uiterlijk": "2025-04-14"}, ("ander-regime",)),
        ("nijmegen-verordening-2024", "tekst-niet-aanwezig", None, ("ander-regime",)),
        ("nijmegen-tarieven-2022", "regel-niet-van-kracht", None, ("ander-regime",)),
    ],
)
def test_beside_one_text(
    regime: str, probleem: str | None, uitkomst: dict[str, Any] | None, oorzaken: tuple[str, ...]
) -> None:
    """Asked for one text, only that one is laid beside the receipt."""
    termijn = een(GEMELD, TERMIJN, regime=regime)

    (ander,) = termijn.andere
    assert (regime, probleem, uitkomst) == (ander.regime, ander.probleem, ander.uitkomst)
    assert (True, oorzaken) == (termijn.reproduceert, termijn.oorzaken)


def test_beside_its_own_text_there_is_only_now() -> None:
    """The text of the receipt itself is what ``nu`` tells."""
    termijn = een(GEMELD, TERMIJN, regime=VERORDENING)

    assert ((), ()) == (termijn.andere, termijn.oorzaken)
    assert termijn.nu is not None


@pytest.mark.parametrize("regime", ["", "verzonnen", "heumen-verordening-2025", "heumen-verordening-2023"])
def test_a_text_of_nobody_or_of_another_gemeente_is_refused(regime: str) -> None:
    """Nijmegen has no such text, held or not."""
    with pytest.raises(FeitOngeldig, match="bestaat niet voor gemeente 0268"):
        hertoetsingen(lees(GEMELD), NIJMEGEN, regime=regime)


def test_a_receipt_that_was_wiped_cannot_be_weighed() -> None:
    """Its rule and regime lie in the clear; what it said is gone, and whether it reproduces nobody knows."""
    termijn = een(*zonder_sleutels([GEMELD, TERMIJN]))

    assert ("onderzoekstermijn", VERORDENING, {"gewist": True}) == (termijn.regel, termijn.regime, termijn.uitkomst)
    assert (None, None, ()) == (termijn.reproduceert, termijn.nu, termijn.andere)


def test_an_advice_that_no_text_gave_says_so() -> None:
    """There is no receipt; the reason stands there, as long as its key is there."""
    geen = AdviesGegeven(
        handeling="melding", regel="mdo-aanmelding", peildatum=OP_MELDING, niet_beschikbaar="Geen tekst."
    )
    zaak = [GEMELD, Event(geen, OP_MELDING)]

    zonder, gewist = een(*zaak), een(*zonder_sleutels(zaak))

    assert (None, None, "Geen tekst.") == (zonder.regime, zonder.nu, zonder.niet_beschikbaar)
    assert {"gewist": True} == gewist.niet_beschikbaar


@pytest.mark.parametrize(
    ("melding_op", "besluit_op", "gewisseld"),
    [
        # De beleidsregels van 2025 gelden vanaf 1 maart 2025 (h. 8 lid 2).
        (date(2025, 2, 28), date(2025, 3, 1), [BELEIDSREGELS]),
        (date(2025, 2, 27), date(2025, 2, 28), []),
        (date(2025, 3, 1), date(2025, 3, 2), []),
        # De verordening van 2022 werkt terug tot 1 januari 2022 (art. 28).
        (date(2021, 12, 31), date(2022, 1, 1), [VERORDENING]),
        (date(2022, 1, 1), date(2022, 1, 2), []),
    ],
)
def test_transitional_law_is_told_where_the_text_changed_in_between(
    melding_op: date, besluit_op: date, gewisseld: list[str]
) -> None:
    """A melding before and a besluit on or after the day from which the new text counts."""
    los = advies("identificatie", LEGITIMATIE, handeling="beschikking")
    zaak = (
        op(GEMELD, melding_op),
        op(AANGEVRAAGD, melding_op),
        los,
        op(met(BESLIST, adviezen=(3,)), besluit_op),
    )

    (besluit,) = hertoetsingen(lees(*zaak), NIJMEGEN)

    assert gewisseld == [recht.nieuw for recht in besluit.overgangsrecht]
    for recht in besluit.overgangsrecht:
        assert (melding_op, besluit_op, None) == (recht.melding_op, recht.besluit_op, recht.wijst)
        assert "Bij dit besluit is niet gewogen welke tekst voor deze zaak geldt." == recht.reden


@pytest.mark.parametrize(
    ("nadeliger", "wijst", "aanwezig"),
    [
        # H. 8 lid 3: conform deze beleidsregels, tenzij dit voor de inwoner nadeliger uitpakt.
        (False, BELEIDSREGELS, True),
        (True, "nijmegen-beleidsregels-2024", False),
    ],
)
def test_where_transitional_law_points_to(nadeliger: bool, wijst: str, aanwezig: bool) -> None:  # noqa: FBT001
    """What the receipt says; that a text is not held is told with its reason."""
    besluit_op = date(2025, 3, 10)
    feiten = {**OVERGANG, "nadeligerOnderNieuw": nadeliger}
    gewogen = advies("toepasselijk-regime", feiten, handeling="beschikking", op_dag=besluit_op)
    zaak = [
        op(GEMELD, date(2025, 2, 20)),
        op(AANGEVRAAGD, date(2025, 2, 25)),
        gewogen,
        op(met(BESLIST, adviezen=(3,)), besluit_op),
    ]

    (besluit,) = hertoetsingen(lees(*zaak), NIJMEGEN)
    (gewist,) = hertoetsingen(lees(*zonder_sleutels(zaak)), NIJMEGEN)

    (recht,) = besluit.overgangsrecht
    assert (3, wijst, aanwezig) == (recht.advies, recht.wijst, recht.tekst_aanwezig)
    assert "Beleidsregels Wmo Nijmegen 2025, h. 8 lid 3" == recht.grond
    assert (date(2025, 3, 1), date(2025, 3, 5)) == (recht.geldt_vanaf, recht.bekend_vanaf)
    assert aanwezig is (recht.reden is None)
    (weg,) = gewist.overgangsrecht
    assert (3, None, "Wat hierover is gewogen, is gewist.") == (weg.advies, weg.wijst, weg.reden)


def test_another_gemeente_has_no_such_transitional_law() -> None:
    """Wageningen has one text, and it says nothing of its own coming into force."""
    geen = AdviesGegeven(handeling="beschikking", regel="identificatie", peildatum=OP_MELDING, niet_beschikbaar="Geen.")
    zaak = (
        op(GEMELD, date(2023, 12, 1)),
        op(AANGEVRAAGD, date(2023, 12, 2)),
        Event(geen, OP_MELDING),
        op(met(BESLIST, adviezen=(3,)), date(2024, 2, 1)),
    )

    (besluit,) = hertoetsingen(lees(*zaak), Rechtskader(regelboek(), "0289"))

    assert () == besluit.overgangsrecht
