"""Zaak 4: een fiets met lage instap is algemeen gebruikelijk. Nijmegen, Wmo, zomer 2025.

Mevrouw Zanglijsterbos (73) vraagt een fiets met lage instap. De beleidsregels (par. 2.5) noemen die als eerste
voorbeeld van wat algemeen gebruikelijk is. De bevestiging van de melding ging een dag te laat de deur uit. De kalender
van 2025: Pasen 20 april, dus tweede Pinksterdag 20 april + 50 dagen = maandag 9 juni.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "04-afwijzing"
VERORDENING, BELEIDSREGELS = "nijmegen-verordening-2022", "nijmegen-beleidsregels-2025"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op maandag 2 juni + een week: maandag 9 juni, tweede Pinksterdag; dus dinsdag 10 juni.
        (
            "ontvangstbevestiging",
            "2025-06-02",
            "2025-06-10",
            "2025-06-09 is Tweede Pinksterdag",
            "Beleidsregels Wmo Nijmegen 2025, par. 3.2",
        ),
        # Zeven dagen: dezelfde dag.
        (
            "persoonlijk-plan",
            "2025-06-02",
            "2025-06-10",
            "2025-06-09 is Tweede Pinksterdag",
            "Verordening Nijmegen 2022, art. 4 lid 4",
        ),
        # 2 juni + 42 dagen: 28 tot en met 30 juni, nog 14 in juli: maandag 14 juli.
        ("onderzoek", "2025-06-02", "2025-07-14", None, "Verordening Nijmegen 2022, art. 2 lid 3"),
        # Aanvraag op maandag 30 juni + 14 dagen: maandag 14 juli.
        ("beschikking", "2025-06-30", "2025-07-14", None, "Verordening Nijmegen 2022, art. 7 lid 4"),
        # Bekendmaking op dinsdag 8 juli + 42 dagen: 23 tot en met 31 juli, nog 19 in augustus: dinsdag 19 augustus.
        ("bezwaar", "2025-07-09", "2025-08-19", None, "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(
    zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, verschoven: str | None, bron: str
) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    gevonden = (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"], termijn["bron"])
    assert (begin, uiterlijk, verschoven, bron) == gevonden


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("ontvangstbevestiging", "2025-06-10", "loopt"),
        ("ontvangstbevestiging", "2025-06-11", "te-laat-gehaald"),  # op 11 juni verzonden
        ("persoonlijk-plan", "2025-06-10", "loopt"),
        ("persoonlijk-plan", "2025-06-11", "verstreken"),  # zij maakte er geen
        ("onderzoek", "2025-06-23", "loopt"),  # verslag op 24 juni
        ("onderzoek", "2025-06-24", "op-tijd-gehaald"),
        ("beschikking", "2025-07-07", "loopt"),
        ("beschikking", "2025-07-08", "op-tijd-gehaald"),
        ("bezwaar", "2025-08-19", "loopt"),
        ("bezwaar", "2025-08-20", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """A term that was missed is shown as such, whoever missed it."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "ontvangstbevestiging-termijn", BELEIDSREGELS, {"uiterlijk": "2025-06-10"}),  # par. 3.2
        ("melding", "persoonlijk-plan-termijn", VERORDENING, {"uiterlijk": "2025-06-10"}),  # art. 4 lid 4
        ("melding", "onderzoekstermijn", VERORDENING, {"uiterlijk": "2025-07-14"}),  # art. 2 lid 3
        # Via de website is zij nergens op gewezen: art. 2 lid 2, art. 3 lid 3 (twee keer), art. 4 lid 4, in die
        # volgorde.
        (
            "melding",
            "informatieplichten",
            BELEIDSREGELS,
            {
                "volledig": False,
                "ontbreekt": [
                    "ontvangstbevestiging",
                    "clientondersteuning",
                    "clientondersteuning-mantelzorger",
                    "persoonlijk-plan",
                ],
            },
        ),
        (
            "gesprek",
            "identificatie",
            VERORDENING,
            {"voldaan": True, "grond": "Verordening Nijmegen 2022, art. 4 lid 2"},
        ),
        # Art. 5 lid 2: over onder c en h is niet gesproken.
        ("gesprek", "gesprek-volledig", VERORDENING, {"volledig": False, "ontbreekt": ["c", "h"]}),
        # Par. 3.1: hulpmiddelen en vervoer lopen via de Wmo-consulent.
        (
            "gesprek",
            "onderzoeker-bevoegd",
            BELEIDSREGELS,
            {"bevoegd": True, "grond": "Beleidsregels Wmo Nijmegen 2025, par. 3.1"},
        ),
        ("verslag", "verslag-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),
        (
            "aanvraag",
            "aanvraag-ontvankelijk",
            BELEIDSREGELS,
            {"ontvankelijk": True, "aanvraagdatum": "2025-06-30", "grond": "Verordening Nijmegen 2022, art. 7 lid 3"},
        ),
        ("aanvraag", "beschikkingstermijn", VERORDENING, {"uiterlijk": "2025-07-14"}),  # art. 7 lid 4
        # Art. 8 lid 2 onder a: een algemeen gebruikelijke voorziening neemt de beperking helemaal weg.
        (
            "beschikking",
            "maatwerkvoorziening-criteria",
            VERORDENING,
            {
                "inAanmerking": False,
                "gronden": [{"bron": "Verordening Nijmegen 2022, art. 8 lid 2 onder a", "dwingend": True}],
            },
        ),
        # Art. 9 lid 1 onder d (algemeen gebruikelijk) en onder h (zij had al een fiets; deze kost niet meer).
        (
            "beschikking",
            "afwijzingsgronden",
            VERORDENING,
            {
                "afwijzen": "geheel",
                "gronden": [
                    {"bron": "Verordening Nijmegen 2022, art. 9 lid 1 onder d", "dwingend": True, "omvang": "geheel"},
                    {"bron": "Verordening Nijmegen 2022, art. 9 lid 1 onder h", "dwingend": True, "omvang": "geheel"},
                ],
            },
        ),
    ],
)
def test_an_advice_follows_from_the_text(
    zaak: GespeeldeZaak, handeling: str, regel: str, regime: str, uitkomst: Json
) -> None:
    """Each rule answers under the text that counts on the day of the act."""
    advies = zaak.advies(handeling, regel)

    assert (regime, uitkomst) == (advies["regime"], advies["uitkomst"])


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2025-06-02", "melding"),
        ("2025-06-16", "melding"),
        ("2025-06-17", "onderzoek"),
        ("2025-06-23", "onderzoek"),
        ("2025-06-24", "verslag"),
        ("2025-06-29", "verslag"),
        ("2025-06-30", "aanvraag"),
        ("2025-07-06", "aanvraag"),
        ("2025-07-07", "besluit"),
        ("2025-07-08", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """The zaak moves on with the day of each act."""
    assert fase == zaak.op(dag)["fase"]


def test_what_was_decided(zaak: GespeeldeZaak) -> None:
    """An afwijzing on article 9 that follows the advice: nothing is granted, nothing has to be explained apart."""
    besluit = zaak.besluit

    assert ("2025-07-07", "afwijzing", [], []) == (
        besluit["geldigOp"],
        besluit["strekking"],
        besluit["voorzieningen"],
        besluit["afwijkingen"],
    )
    assert [
        {
            "voorziening": "fiets-met-lage-instap",
            "artikelen": [
                "Verordening Nijmegen 2022, art. 9 lid 1 onder d",
                "Verordening Nijmegen 2022, art. 9 lid 1 onder h",
            ],
        }
    ] == besluit["afgewezen"]
    assert [] == zaak.indicaties("2025-07-08")


def test_the_numbers(zaak: GespeeldeZaak) -> None:
    """The third zaak of Nijmegen in 2025, and its fourth besluit: after zaak 2, 9 and 1."""
    assert ("0268-2025-000003", 4) == (zaak.op("2025-07-08")["zaaknummer"], zaak.besluit["beschikkingnummer"])
