"""The core beneath the rules: how facts are read, money is told, a norm counts, and a text is chosen and cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

import pytest

from domain.regels.feiten import Grond, gegeven, hoort_bij, lees_datum
from domain.regels.geld import als_tekst, in_euro, op_centen
from domain.regels.hertoetsing import Ontvangstbewijs, andere_regimes, eis_regime, hertoets
from domain.regels.listing import regels_van_kracht
from domain.regels.norm import Norm, Regime, canoniek
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.regels.verzoek import lees_vraag
from domain.regels.weging import Weging, citeer
from domain.weigering import FeitOnbekend, FeitOngeldig, FeitOntbreekt, GemeenteOnbekend, RegelNietVanKracht
from services.verordeningen import regelboek

NORM: Final = Norm(
    id="proeftermijn",
    waarde=6,
    eenheid="weken",
    artikel="art. 2",
    zin="zes weken",
    van=date(2020, 1, 1),
    tot_en_met=date(2020, 12, 31),
    besloten=date(2019, 12, 1),
    bekend=date(2020, 2, 1),
)
LEEG: Final[Mapping[str, Any]] = MappingProxyType({})
REGIME: Final = Regime(
    id="proefdam-2020",
    titel="Verordening Proefdam 2020",
    gemeente="9901",
    van=date(2020, 1, 1),
    tot_en_met=date(2020, 12, 31),
    besloten=date(2019, 12, 1),
    bekend=date(2019, 12, 1),
    regels=LEEG,
    normen=MappingProxyType({NORM.id: (NORM,)}),
)


# Facts.


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("1800-01-01", date(1800, 1, 1)),
        ("2999-12-31", date(2999, 12, 31)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_written(tekst: str, dag: date) -> None:
    """An existing day, from the first to the last of the calendar."""
    assert dag == lees_datum(tekst)


@pytest.mark.parametrize(
    ("waarde", "zin"),
    [
        ("1799-12-31", "verwacht een dag van 1800-01-01 tot en met 2999-12-31"),
        ("3000-01-01", "verwacht een dag van 1800-01-01 tot en met 2999-12-31"),
        ("2025-02-29", "die dag bestaat niet"),
        ("2025-2-1", "verwacht een datum in de vorm jjjj-mm-dd"),
        ("2025-02-01\n", "verwacht een datum in de vorm jjjj-mm-dd"),
        ("20250201", "verwacht een datum in de vorm jjjj-mm-dd"),
        (2025, "verwacht een datum in de vorm jjjj-mm-dd"),
        (date(2025, 2, 1), "verwacht een datum in de vorm jjjj-mm-dd"),
        (None, "verwacht een datum in de vorm jjjj-mm-dd"),
    ],
)
def test_what_is_no_day_is_refused_with_the_reason(waarde: object, zin: str) -> None:
    """The form, the calendar, and its bounds each have a sentence."""
    with pytest.raises(ValueError, match=f"^{zin}$"):
        lees_datum(waarde)


@pytest.mark.parametrize(
    ("voorziening", "hoort"),
    [
        ("begeleiding", True),
        ("begeleiding-plus", True),
        ("begeleidingplus", False),  # another word, not a form of it
        ("praktische-begeleiding", False),
        ("rolstoel", True),
        ("", False),
    ],
)
def test_a_form_belongs_to_what_it_is_a_form_of(voorziening: str, *, hoort: bool) -> None:
    """By the hyphen, in any place of the list."""
    assert hoort is hoort_bij(voorziening, ["begeleiding", "rolstoel"])


@pytest.mark.parametrize("waarde", [0, False, ""])
def test_a_fact_that_is_given_is_given_also_when_it_is_nothing(waarde: object) -> None:
    """Nought, no and an empty text are facts."""
    assert waarde is gegeven("feit", "regel", waarde=waarde)


def test_a_fact_that_counts_here_and_was_left_out_is_named() -> None:
    """With the rule that asks for it."""
    with pytest.raises(
        FeitOntbreekt, match=r"^Feit 'maanden' ontbreekt; regel 'proef' heeft het hier nodig\.$"
    ) as fout:
        gegeven("maanden", "proef", waarde=None)

    assert {"feit": "maanden", "regel": "proef"} == fout.value.leden


def test_a_ground_binds_unless_it_says_otherwise() -> None:
    """A text that says nothing of "kan" leaves no choice."""
    assert {"bron": "art. 1", "dwingend": True} == Grond(bron="art. 1").als_json()


@pytest.mark.parametrize(
    ("feiten", "weigering", "feit"),
    [
        # An unknown name goes before a missing one, wherever each stands.
        ({"wett": "wmo"}, FeitOnbekend, "wett"),
        ({"wet": "wmo", "z": 1, "a": 1}, FeitOnbekend, "z"),
        # A missing one before one that cannot be.
        ({"wet": "zvw"}, FeitOntbreekt, "meldingOntvangenOp"),
        ({}, FeitOntbreekt, "meldingOntvangenOp"),
        ({"meldingOntvangenOp": "2025-02-29", "wet": "zvw"}, FeitOngeldig, "meldingOntvangenOp"),
        ({"meldingOntvangenOp": "2025-02-28", "wet": "zvw"}, FeitOngeldig, "wet"),
    ],
)
def test_the_first_fault_of_the_facts_is_named(feiten: dict[str, Any], weigering: type[Exception], feit: str) -> None:
    """Unknown, then missing, then impossible; of each the first."""
    with pytest.raises(weigering) as fout:
        toets(Vraag("0268", "onderzoekstermijn", date(2025, 3, 3), feiten), regelboek())

    assert {"feit": feit, "regel": "onderzoekstermijn"} == fout.value.leden  # type: ignore[attr-defined]


# Money.


@pytest.mark.parametrize(
    ("bedrag", "tekst", "euro"),
    [
        ("0", "0.00", "€ 0,00"),
        ("22.5", "22.50", "€ 22,50"),
        ("22.505", "22.505", "€ 22,505"),
        ("1234.5", "1234.50", "€ 1.234,50"),
        ("1234567.8901", "1234567.8901", "€ 1.234.567,8901"),
        ("0.10", "0.10", "€ 0,10"),
        ("0.1000", "0.10", "€ 0,10"),
    ],
)
def test_an_amount_is_written_with_the_cents_it_has(bedrag: str, tekst: str, euro: str) -> None:
    """Two decimals, and more only where the amount has more."""
    assert (tekst, euro) == (als_tekst(Decimal(bedrag)), in_euro(Decimal(bedrag)))


@pytest.mark.parametrize(
    ("exact", "centen"),
    [
        (Fraction(1, 3), "0.33"),
        (Fraction(2, 3), "0.67"),
        (Decimal("0.0049"), "0.00"),
        (Decimal("0.005"), "0.01"),
        (Decimal("0.0149"), "0.01"),
        (Decimal("0.015"), "0.02"),
        (Decimal(7), "7.00"),
        (Fraction(199, 200), "1.00"),
    ],
)
def test_half_a_cent_goes_up(exact: Fraction | Decimal, centen: str) -> None:
    """And less than half goes down."""
    assert Decimal(centen) == op_centen(exact)


# Norms and texts.


@pytest.mark.parametrize(
    ("peildatum", "bekend_op", "ingetrokken_op", "telt"),
    [
        (date(2019, 12, 31), None, None, False),
        (date(2020, 1, 1), None, None, True),
        (date(2020, 12, 31), None, None, True),
        (date(2021, 1, 1), None, None, False),
        (date(2020, 1, 1), date(2020, 1, 31), None, False),  # not known yet
        (date(2020, 1, 1), date(2020, 2, 1), None, True),
        (date(2020, 1, 1), None, date(2020, 6, 1), False),  # withdrawn: now it counts no more
        (date(2020, 1, 1), date(2020, 5, 31), date(2020, 6, 1), True),
        (date(2020, 1, 1), date(2020, 6, 1), date(2020, 6, 1), False),
        (date(2021, 1, 1), date(2020, 5, 31), date(2020, 6, 1), False),
    ],
)
def test_a_norm_counts_on_its_days_as_far_as_it_was_known(
    *, peildatum: date, bekend_op: date | None, ingetrokken_op: date | None, telt: bool
) -> None:
    """From the first to the last day; known from its day until it is withdrawn."""
    assert telt is replace(NORM, ingetrokken_op=ingetrokken_op).telt(peildatum, bekend_op)


def test_a_norm_without_an_end_counts_on() -> None:
    """Until something is decided."""
    assert replace(NORM, tot_en_met=None).telt(date(2999, 12, 31), None)


def test_what_a_receipt_covers_of_a_norm() -> None:
    """Its value and days, its end included."""
    norm = replace(NORM, waarde={"b": Decimal("1.50"), "a": [date(2020, 5, 1), True]}, versie=3)
    waarde = [["a", ["2020-05-01", True]], ["b", "1.50"]]

    assert ["proeftermijn", waarde, "weken", "2020-01-01", "2020-12-31", "2019-12-01", 3] == norm.als_gelezen()
    assert [1, [2, "x"]] == canoniek((1, (2, "x")))


@pytest.mark.parametrize(
    ("peildatum", "telt", "dag"),
    [
        (date(2019, 12, 31), False, date(2020, 1, 1)),
        (date(2020, 1, 1), True, date(2020, 1, 1)),
        (date(2020, 7, 1), True, date(2020, 7, 1)),
        (date(2020, 12, 31), True, date(2020, 12, 31)),
        (date(2021, 1, 1), False, date(2020, 12, 31)),
    ],
)
def test_a_text_counts_on_its_days_and_answers_for_others_by_the_nearest(
    *, peildatum: date, telt: bool, dag: date
) -> None:
    """Transitional law may ask a text outside its days: then it answers as on its first or its last."""
    assert (telt, dag) == (REGIME.telt(peildatum), REGIME.dag_binnen(peildatum))


def test_a_text_without_an_end_counts_on() -> None:
    """The day itself is the nearest."""
    open_eind = replace(REGIME, tot_en_met=None)

    assert (True, date(2999, 1, 1)) == (open_eind.telt(date(2999, 1, 1)), open_eind.dag_binnen(date(2999, 1, 1)))


def test_another_text_is_cited_by_its_own_name() -> None:
    """A citation with a capital is whole already."""
    assert "Verordening Proefdam 2020, art. 2 lid 3" == citeer(REGIME, "art. 2 lid 3")
    assert "Awb, art. 4:13" == citeer(REGIME, "Awb, art. 4:13")


def _weging(steun: tuple[Regime, ...] = (), peildatum: date = date(2020, 7, 1)) -> Weging:
    return Weging(
        regel="proef",
        regime=REGIME,
        steun=steun,
        artikelen={},
        gemeente="9901",
        peildatum=peildatum,
        bekend_op=None,
        kalender=regelboek().kalender,
    )


@pytest.mark.parametrize("peildatum", [date(2019, 1, 1), date(2020, 7, 1), date(2022, 1, 1)])
def test_the_answering_text_reads_its_own_norms_within_its_days(peildatum: date) -> None:
    """Also when it is asked about a day outside them."""
    weging = _weging(peildatum=peildatum)

    assert 6 == weging.getal(NORM.id)
    assert "Verordening Proefdam 2020, art. 2" == weging.bron_van(NORM.id)
    assert (REGIME,) == weging.herkomst()


def test_a_text_leaned_on_is_read_on_the_day_itself() -> None:
    """A norm that another text holds counts on its own days, and that text is named among the sources."""
    ander = replace(NORM, id="andere-norm", waarde=9)
    onder = replace(REGIME, id="onder", titel="Onder", normen={ander.id: (ander,)})
    zonder = replace(REGIME, id="zonder", titel="Zonder", normen={})
    weging = _weging((zonder, onder))

    assert 9 == weging.getal("andere-norm")
    assert "Onder, art. 2" == weging.bron_van("andere-norm")
    assert (REGIME, onder) == weging.herkomst()
    assert _weging((zonder, onder), date(2021, 1, 1)).norm_of_niets("andere-norm") is None
    assert (REGIME,) == _weging((zonder, onder)).herkomst()  # nothing read yet


def test_a_norm_that_no_text_at_hand_holds_is_named() -> None:
    """With the day, the gemeente and the rule."""
    with pytest.raises(RegelNietVanKracht, match=r"^Op 2020-07-01 houdt geen tekst van 9901 de norm 'weg'\.$") as fout:
        _weging().norm("weg")

    assert {"regel": "proef", "norm": "weg"} == fout.value.leden


# The choice of the text.


@pytest.mark.parametrize(
    ("peildatum", "reden"),
    [
        (date(2023, 1, 1), "tarief voor dit jaar niet in de bronnen"),
        (date(2021, 12, 31), "geen tekst in de bronnen houdt deze regel op die dag"),
    ],
)
def test_the_reason_is_told_once_a_text_has_ended(peildatum: date, reden: str) -> None:
    """The tarieven of 2022 say why there are none after; before their first day that is no reason."""
    boek = regelboek()
    elders = {regel for een in boek.regimes_van("0268") if een.id != "nijmegen-tarieven-2022" for regel in een.regels}
    regel = next(regel for regel in boek.regimes["nijmegen-tarieven-2022"].regels if regel not in elders)

    with pytest.raises(RegelNietVanKracht, match=f"niet voor gemeente 0268: {reden}.$"):
        toets(Vraag("0268", regel, peildatum, {}), boek)


def test_the_own_text_goes_first_and_of_those_the_latest() -> None:
    """By the day from which a text counts, then by the day of its decision; the rijk last."""
    volgorde = [een.id for een in regelboek().regimes_van("0268")]

    assert "nijmegen-beleidsregels-2025" == volgorde[0]
    assert "rijk" == volgorde[-1]
    assert volgorde.index("nijmegen-verordening-2022") < volgorde.index("korte-route-nijmegen")


@pytest.mark.parametrize("eerst", [0, 1])
def test_of_two_texts_from_one_day_the_later_decided_goes_first(eerst: int) -> None:
    """However they were read."""
    boek = regelboek()
    vroeg = replace(boek.regimes["nijmegen-verordening-2022"], id="vroeg")
    laat = replace(vroeg, id="laat", besloten=date(2022, 3, 1))
    twee = (vroeg, laat)[::-1] if eerst else (vroeg, laat)
    met = replace(boek, regimes={een.id: een for een in twee})

    assert ["laat", "vroeg"] == [een.id for een in met.regimes_van("0268")]


def test_a_text_leaned_on_is_at_hand_once_it_counts_and_was_known() -> None:
    """Known on the day of its vaststelling, not the day before."""
    boek = regelboek()
    beleid = boek.regimes["nijmegen-beleidsregels-2025"]

    def steun(peildatum: date, bekend_op: date | None) -> list[str]:
        return [een.id for een in boek.steun(beleid, peildatum, bekend_op)]

    assert ["nijmegen-verordening-2022", "rijk"] == steun(date(2025, 3, 1), None)
    assert ["nijmegen-verordening-2022", "rijk"] == steun(date(2025, 3, 1), date(2022, 2, 2))
    assert ["rijk"] == steun(date(2025, 3, 1), date(2022, 2, 1))
    assert ["rijk"] == steun(date(2021, 12, 31), None)


def test_the_rules_in_force_are_listed_with_the_text_that_answers() -> None:
    """Each once, in order, with its days and the shapes of its facts and outcome."""
    rijen = regels_van_kracht("0268", date(2022, 6, 1), regelboek())
    namen = [rij["regel"] for rij in rijen]
    tarief = next(rij for rij in rijen if rij["regime"] == "nijmegen-tarieven-2022")
    (onderzoek,) = (rij for rij in rijen if rij["regel"] == "onderzoekstermijn")

    assert sorted(set(namen)) == namen
    assert ("2022-01-01", "2022-12-31") == (tarief["geldigVan"], tarief["geldigTotEnMet"])
    assert ("nijmegen-verordening-2022", None) == (onderzoek["regime"], onderzoek["geldigTotEnMet"])
    assert onderzoek["bron"].startswith("Verordening Nijmegen 2022, ")
    assert {"meldingOntvangenOp", "wet"} <= set(onderzoek["feiten"]["properties"])
    assert {"uiterlijk"} == set(onderzoek["uitkomst"]["properties"])
    with pytest.raises(GemeenteOnbekend):
        regels_van_kracht("9999", date(2022, 6, 1), regelboek())


# A request, and what is laid beside a receipt.


def test_a_request_is_read_to_a_question() -> None:
    """The days as days, and what is left out as nothing."""
    feiten = {"wet": "wmo"}

    assert Vraag("0268", "onderzoekstermijn", date(2025, 3, 3), feiten) == lees_vraag(
        "0268", "onderzoekstermijn", {"peildatum": "2025-03-03", "feiten": feiten}, regelboek()
    )
    assert Vraag("0268", "onderzoekstermijn", date(2025, 3, 3), feiten, date(2025, 3, 4), "rijk") == lees_vraag(
        "0268",
        "onderzoekstermijn",
        {"peildatum": "2025-03-03", "feiten": feiten, "bekendOp": "2025-03-04", "regime": "rijk"},
        regelboek(),
    )


@pytest.mark.parametrize(("lengte", "past"), [(100, True), (101, False)])
def test_the_name_of_a_text_has_an_end(lengte: int, *, past: bool) -> None:
    """A hundred signs."""
    verzoek = {"peildatum": "2025-03-03", "feiten": {}, "regime": "r" * lengte}
    if past:
        assert "r" * lengte == lees_vraag("0268", "onderzoekstermijn", verzoek, regelboek()).regime
        return
    with pytest.raises(FeitOngeldig) as fout:
        lees_vraag("0268", "onderzoekstermijn", verzoek, regelboek())

    assert "regime" == fout.value.leden["feit"]


def _onderzoek(boek: Regelboek) -> Antwoord:
    feiten = {"meldingOntvangenOp": "2025-03-10", "wet": "wmo"}
    return toets(Vraag("0268", "onderzoekstermijn", date(2025, 3, 10), feiten, date(2025, 3, 10)), boek)


def _bewijs(antwoord: Antwoord) -> Ontvangstbewijs:
    return Ontvangstbewijs(
        regel=antwoord.regel,
        regelversie=antwoord.regelversie,
        regime=antwoord.regime,
        peildatum=antwoord.peildatum,
        bekend_op=antwoord.bekend_op,
        feiten=antwoord.feiten,
        uitkomst=antwoord.uitkomst,
        normen=antwoord.normen,
    )


def test_beside_a_receipt_stand_the_other_texts_with_the_rule_and_those_not_held() -> None:
    """Its own left out, the ones that are not held last, none of another gemeente."""
    bewijs = _bewijs(_onderzoek(regelboek()))
    namen = andere_regimes(regelboek(), "0268", bewijs)

    assert "rijk" == namen[0]
    assert bewijs.regime not in namen
    assert {"nijmegen-verordening-2021", "nijmegen-verordening-2024"} < set(namen[1:])
    assert not any(naam.startswith(("heumen", "wageningen", "nijmegen-tarieven", "korte-route")) for naam in namen)


@pytest.mark.parametrize(
    ("regime", "bestaat"),
    [
        ("nijmegen-verordening-2022", True),
        ("rijk", True),
        ("nijmegen-verordening-2021", True),  # not held, but it is there
        ("heumen-verordening-2025", False),
        ("heumen-verordening-2023", False),  # not held, of another gemeente
        ("nijmegen-verordening-1999", False),
    ],
)
def test_a_text_of_the_gemeente_is_asked_for(regime: str, *, bestaat: bool) -> None:
    """Held or not; what it has not is refused."""
    if bestaat:
        eis_regime(regelboek(), "0268", regime)
        return
    with pytest.raises(FeitOngeldig, match=f"^Regime '{regime}' bestaat niet voor gemeente 0268") as fout:
        eis_regime(regelboek(), "0268", regime)

    assert {"feit": "regime"} == fout.value.leden


@pytest.mark.parametrize("regime", [None, "nijmegen-verordening-2022"])
def test_its_own_text_is_no_other(regime: str | None) -> None:
    """Asked by name or not at all: the same answer, no cause."""
    antwoord = _onderzoek(regelboek())
    opnieuw = hertoets(_bewijs(antwoord), "0268", regelboek(), regime=regime)

    assert (True, (), False, None) == (opnieuw.reproduceert, opnieuw.oorzaken, opnieuw.verandert, opnieuw.reden)
    assert opnieuw.nu is not None
    assert antwoord.uitkomst == opnieuw.nu.uitkomst


def test_other_norms_do_not_reproduce() -> None:
    """A receipt with the hash of other norms is found out, and so is one of another version."""
    bewijs = _bewijs(_onderzoek(regelboek()))
    norm = hertoets(replace(bewijs, normen="0" * 64), "0268", regelboek())
    code = hertoets(replace(bewijs, regelversie=bewijs.regelversie + 1), "0268", regelboek())

    assert (False, ("norm-hersteld",), False) == (norm.reproduceert, norm.oorzaken, norm.verandert)
    assert (True, ("code-gewijzigd",), False) == (code.reproduceert, code.oorzaken, code.verandert)


def test_what_can_not_be_weighed_does_not_reproduce() -> None:
    """A receipt of a text that is not held: no answer then nor now, with the reason, and nothing to compare."""
    bewijs = replace(_bewijs(_onderzoek(regelboek())), regime="nijmegen-verordening-2021")
    opnieuw = hertoets(bewijs, "0268", regelboek())

    assert (False, (), True) == (opnieuw.reproduceert, opnieuw.oorzaken, opnieuw.verandert)
    assert opnieuw.reden is not None
    assert "staat niet in de bronnen" in opnieuw.reden


def test_every_note_of_a_text_is_a_step_that_is_met() -> None:
    """That the text was replaced, and that its day of vaststelling stands for that of publication."""
    feiten = {"meldingOntvangenOp": "2025-03-10", "wet": "wmo"}
    laatste = toets(
        Vraag("0268", "onderzoekstermijn", date(2025, 3, 10), feiten, date(2025, 3, 10)), regelboek()
    ).stappen[-2:]

    assert [
        ("Verordening Nijmegen 2022, art. 28", True),
        ("Verordening Nijmegen 2022, bekendmaking", True),
    ] == [(stap.bron, stap.voldaan) for stap in laatste]
