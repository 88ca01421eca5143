"""How the advices of the rules are told: in full once, and what holds for a whole text with that text."""

from __future__ import annotations

from typing import Any

from api.dossier.opmaak import opmaak
from domain.gebeurtenis import Event
from domain.zaak.advies import AdviesGegeven
from domain.zaak.handeling import Bewijs
from projections.dossierrijen import Dossier
from tests.api.dossier.test_pdf import NIJMEGEN
from tests.domain.zaak.events import GEMELD, GESPROKEN, OP_BESLUIT
from tests.projections.dossiers import dossier_van
from tests.projections.lezing import lees, met
from tests.projections.test_dossier import ADVIES, STAP

Json = Any
VERVANGEN = {
    "bron": "Verordening Nijmegen 2022, art. 28",
    "toelichting": "Deze verordening is per 2024-01-01 vervangen door een verordening die niet in de bronnen staat; "
    "het antwoord volgt de tekst van 2022.",
    "voldaan": True,
}
AWB = {"bron": "Awb, art. 4:5", "toelichting": "De aanvraag is volledig.", "voldaan": True}
FEITEN = {"leeftijd": 66, "kostprijs": "9360.00", "ingezetene": True, "gehuwd": False, "volledigOplosbaar": False}


def gewogen(**bewijs: Json) -> Event[AdviesGegeven]:
    """Give an advice on the grounds of refusal; what is named of its receipt is other than usual."""
    anders = {"feiten": FEITEN, "uitkomst": {"afwijzen": "geheel"}, "stappen": (STAP, AWB, VERVANGEN), **bewijs}
    return Event(ADVIES.model_copy(update={"bewijs": Bewijs(**anders)}), OP_BESLUIT)


def verteld(dossier: Dossier) -> dict[int, list[tuple[str, str, int | None]]]:
    """Give what is told of each advice, by its number."""
    (verloop,) = (een for een in opmaak(dossier)["hoofdstukken"] if een["titel"] == "Verloop")
    gezegd: dict[int, list[tuple[str, str, int | None]]] = {}
    nummer = 0
    for blok in (blok for deel in verloop["delen"] for blok in deel["blokken"]):
        if blok["soort"] == "advies":
            nummer = blok["nummer"]
        elif blok["soort"] == "punten" and nummer:
            gezegd[nummer] = [(rij["naam"], rij["tekst"], rij["naar"]) for rij in blok["rijen"]]
    return gezegd


def test_an_advice_with_its_answer_its_facts_and_each_article() -> None:
    """What is so and what is not in a line each; an article of the text itself needs no name of that text."""
    gelezen = lees(GEMELD, gewogen(), met(GESPROKEN, adviezen=(2,)))

    assert [
        ("vastgelegd", "op 10 april 2025 om 14.00 uur", None),
        ("uitkomst", "afwijzen: geheel", None),
        ("feiten", "leeftijd: 66; kostprijs: € 9.360,00", None),
        ("wel", "ingezetene", None),
        ("niet", "gehuwd; volledig oplosbaar", None),
        ("nee", "De mantelzorger kan het niet. (art. 8)", None),
        ("ja", "De aanvraag is volledig. (Awb, art. 4:5)", None),
    ] == verteld(dossier_van(gelezen, NIJMEGEN))[2]


def test_what_an_earlier_advice_said_is_pointed_to() -> None:
    """The same facts and considerations are told once; where one of both differs, that one is told."""
    ouder = {**FEITEN, "leeftijd": 67}
    adviezen = (gewogen(), gewogen(uitkomst={"afwijzen": "niet"}), gewogen(feiten=ouder), gewogen(stappen=(AWB,)))
    gelezen = lees(GEMELD, *adviezen, met(GESPROKEN, adviezen=(2, 3, 4, 5)))

    gezegd = verteld(dossier_van(gelezen, NIJMEGEN))

    zonder_moment = {nummer: [een for een in rijen if een[0] != "vastgelegd"] for nummer, rijen in gezegd.items()}
    assert [
        ("uitkomst", "afwijzen: niet", None),
        ("de rest", "feiten en overwegingen zijn die van advies 2", 2),
    ] == zonder_moment[3]
    assert ("feiten", "leeftijd: 67; kostprijs: € 9.360,00", None) == zonder_moment[4][1]
    assert ("overwegingen", "dezelfde als bij advies 2", 2) == zonder_moment[4][-1]
    assert [("feiten", "dezelfde als bij advies 2", 2), ("ja", "De aanvraag is volledig. (Awb, art. 4:5)", None)] == (
        zonder_moment[5][1:]
    )


def test_another_rule_says_the_same_for_itself() -> None:
    """The facts of one rule are not those of another, though they may look the same."""
    ander = Event(gewogen().inhoud.model_copy(update={"regel": "maatwerkvoorziening-criteria"}), OP_BESLUIT)
    gelezen = lees(GEMELD, gewogen(), ander, met(GESPROKEN, adviezen=(2, 3)))

    gezegd = verteld(dossier_van(gelezen, NIJMEGEN))

    assert gezegd[2][1:] == gezegd[3][1:]


def test_what_holds_for_a_whole_text_is_told_with_that_text() -> None:
    """That the ordinance was replaced stands in every receipt; on paper once, with the texts that were weighed."""
    gemaakt = dossier_van(lees(GEMELD, gewogen(), met(GESPROKEN, adviezen=(2,))), NIJMEGEN)

    (tekst,) = gemaakt.teksten
    assert [VERVANGEN["toelichting"]] == [een.toelichting for een in tekst.aantekeningen]
    (teksten,) = (een for een in opmaak(gemaakt)["hoofdstukken"] if een["titel"] == "Gewogen regelingen")
    (punten,) = (blok for blok in teksten["blokken"] if blok["soort"] == "punten")
    verwacht = (
        "Deze verordening is per 1 januari 2024 vervangen door een verordening die niet in de bronnen staat; het "
        "antwoord volgt de tekst van 2022. (Verordening Nijmegen 2022, art. 28)"
    )
    assert [verwacht] == [rij["tekst"] for rij in punten["rijen"]]


def test_a_remark_on_a_text_in_words_of_before_stays_where_it_was_said() -> None:
    """What our data says otherwise by now is told with the advice, as it was said then."""
    toen = {**VERVANGEN, "toelichting": "Er komt per 2024-01-01 een nieuwe verordening."}
    gemaakt = dossier_van(lees(GEMELD, gewogen(stappen=(toen,)), met(GESPROKEN, adviezen=(2,))), NIJMEGEN)

    assert () == gemaakt.teksten[0].aantekeningen
    assert ("ja", "Er komt per 1 januari 2024 een nieuwe verordening. (art. 28)", None) == verteld(gemaakt)[2][-1]


def test_the_law_of_the_land_is_called_so() -> None:
    """Nobody cites it as one text: each of its articles names the law that it is from."""
    landelijk = Event(gewogen(stappen=(AWB,)).inhoud.model_copy(update={"regime": "rijk"}), OP_BESLUIT)
    gemaakt = dossier_van(lees(GEMELD, landelijk, met(GESPROKEN, adviezen=(2,))), NIJMEGEN)

    hoofdstukken = opmaak(gemaakt)["hoofdstukken"]
    (kop,) = (b for h in hoofdstukken for deel in h["delen"] for b in deel["blokken"] if b["soort"] == "advies")
    assert "volgens landelijk recht, op 10 april 2025" == kop["bij"]
    assert ("ja", "De aanvraag is volledig. (Awb, art. 4:5)", None) == verteld(gemaakt)[2][-1]
    (teksten,) = (een for een in hoofdstukken if een["titel"] == "Gewogen regelingen")
    assert ["Landelijk recht"] == [rij[0][0] for rij in teksten["blokken"][0]["rijen"]]
