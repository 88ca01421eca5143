"""Zaak 1: hulp bij het huishouden in natura. Nijmegen, Wmo, voorjaar 2025.

Mevrouw Kwikstaartsma (76) woont alleen in twee kamers. Na een heupoperatie lukken het zware werk en de was niet meer;
de boodschappen doet haar dochter. Alles hieronder is met de hand uit de teksten en de kalender van 2025 gehaald:
Goede Vrijdag 18 april, Pasen 20 en 21 april, Koningsdag zaterdag 26 april, 5 mei een maandag.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "01-huishouden-in-natura"
VERORDENING, BELEIDSREGELS = "nijmegen-verordening-2022", "nijmegen-beleidsregels-2025"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "bron"),
    [
        # Melding op maandag 10 maart. Een week later is maandag 17 maart.
        ("ontvangstbevestiging", "2025-03-10", "2025-03-17", "Beleidsregels Wmo Nijmegen 2025, par. 3.2"),
        # Zeven dagen later is dezelfde maandag 17 maart.
        ("persoonlijk-plan", "2025-03-10", "2025-03-17", "Verordening Nijmegen 2022, art. 4 lid 4"),
        # 10 maart + 42 dagen: 21 dagen tot en met 31 maart, nog 21 in april: maandag 21 april, tweede Paasdag. Dus
        # dinsdag 22 april (Algemene termijnenwet art. 1 lid 1, art. 3 lid 1).
        ("onderzoek", "2025-03-10", "2025-04-22", "Verordening Nijmegen 2022, art. 2 lid 3"),
        # Aanvraag op 21 april. + 14 dagen: 9 tot en met 30 april, nog 5 in mei: maandag 5 mei, elk jaar een feestdag.
        # Dus dinsdag 6 mei (art. 1 lid 1, art. 3 lid 1).
        ("beschikking", "2025-04-21", "2025-05-06", "Verordening Nijmegen 2022, art. 7 lid 4"),
        # Bekendmaking op vrijdag 2 mei; de termijn begint op 3 mei (Awb 6:8 lid 1). 2 mei + 42 dagen: 29 tot en met 31
        # mei, nog 13 in juni: vrijdag 13 juni.
        ("bezwaar", "2025-05-03", "2025-06-13", "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, bron: str) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    assert (begin, uiterlijk, bron) == (termijn["begin"], termijn["uiterlijk"], termijn["bron"])


@pytest.mark.parametrize(
    ("soort", "verschoven"),
    [
        ("persoonlijk-plan", None),
        ("onderzoek", "2025-04-21 is Tweede Paasdag"),
        ("beschikking", "2025-05-05 is 5 mei"),
    ],
)
def test_a_term_says_why_it_was_moved(zaak: GespeeldeZaak, soort: str, verschoven: str | None) -> None:
    """A term that ended on a holiday names that day (Algemene termijnenwet art. 1 lid 1)."""
    assert verschoven == zaak.termijn(soort)["verschoven"]


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("ontvangstbevestiging", "2025-03-11", "loopt"),  # verzonden op 12 maart
        ("ontvangstbevestiging", "2025-03-12", "op-tijd-gehaald"),
        ("persoonlijk-plan", "2025-03-13", "loopt"),  # ontvangen op 14 maart
        ("persoonlijk-plan", "2025-03-14", "op-tijd-gehaald"),
        ("onderzoek", "2025-04-07", "loopt"),  # verslag op 8 april
        ("onderzoek", "2025-04-08", "op-tijd-gehaald"),
        ("beschikking", "2025-05-01", "loopt"),  # op 1 mei besloten, op 2 mei bekendgemaakt (Awb 3:41)
        ("beschikking", "2025-05-02", "op-tijd-gehaald"),
        ("bezwaar", "2025-05-02", "komend"),
        ("bezwaar", "2025-05-03", "loopt"),
        ("bezwaar", "2025-06-13", "loopt"),
        ("bezwaar", "2025-06-14", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        # Beleidsregels par. 3.2; verordening art. 4 lid 4, art. 2 lid 3: de termijnen hierboven.
        ("melding", "ontvangstbevestiging-termijn", BELEIDSREGELS, {"uiterlijk": "2025-03-17"}),
        ("melding", "persoonlijk-plan-termijn", VERORDENING, {"uiterlijk": "2025-03-17"}),
        ("melding", "onderzoekstermijn", VERORDENING, {"uiterlijk": "2025-04-22"}),
        # Aan de telefoon is alleen de cliënt op ondersteuning en plan gewezen. Art. 2 lid 2 (bevestigen) en art. 3 lid
        # 3 (de mantelzorger) moeten nog; par. 3.2 zegt van de bevestiging hetzelfde.
        (
            "melding",
            "informatieplichten",
            BELEIDSREGELS,
            {"volledig": False, "ontbreekt": ["ontvangstbevestiging", "clientondersteuning-mantelzorger"]},
        ),
        # Art. 2 lid 4: geen spoed.
        (
            "melding",
            "spoedvoorziening",
            VERORDENING,
            {"onverwijld": False, "tijdelijkeVoorziening": False, "machtigingGeslotenJeugdhulp": False},
        ),
        # Art. 4 lid 2: gevraagd en gezien.
        (
            "gesprek",
            "identificatie",
            VERORDENING,
            {"voldaan": True, "grond": "Verordening Nijmegen 2022, art. 4 lid 2"},
        ),
        # Art. 5 lid 2 onder a-h (i alleen bij een wens voor een pgb), lid 3 (het plan), lid 4 (uitleg).
        ("gesprek", "gesprek-volledig", VERORDENING, {"volledig": True, "ontbreekt": []}),
        ("gesprek", "informatieplichten", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),
        # Par. 3.1: hulp bij het huishouden loopt via de Wmo-consulent.
        (
            "gesprek",
            "onderzoeker-bevoegd",
            BELEIDSREGELS,
            {"bevoegd": True, "grond": "Beleidsregels Wmo Nijmegen 2025, par. 3.1"},
        ),
        # Art. 6 lid 2 en 3, par. 3.3 (stap 1 tot en met 6; 6a en 7 zijn niet aan de orde) en par. 3.4.
        ("verslag", "verslag-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),
        # Art. 7 lid 1 (de cliënt, elektronisch), lid 3 (na het gesprek); par. 3.5 (na het verslag).
        (
            "aanvraag",
            "aanvraag-ontvankelijk",
            BELEIDSREGELS,
            {"ontvankelijk": True, "aanvraagdatum": "2025-04-21", "grond": "Verordening Nijmegen 2022, art. 7 lid 3"},
        ),
        ("aanvraag", "beschikkingstermijn", VERORDENING, {"uiterlijk": "2025-05-06"}),
        # Par. 2.4: geen Wlz, geen Zvw.
        (
            "beschikking",
            "voorliggende-wet",
            BELEIDSREGELS,
            {
                "gaatVoor": "wmo",
                "kanWeigeren": False,
                "indicatieVervalt": False,
                "grond": "Beleidsregels Wmo Nijmegen 2025, par. 2.4",
            },
        ),
        # Art. 8 lid 2 onder a: mantelzorg lost een deel op (de boodschappen); lid 3 onder a-c: aan alle drie voldaan.
        ("beschikking", "maatwerkvoorziening-criteria", VERORDENING, {"inAanmerking": True, "gronden": []}),
        # Art. 9 lid 1 onder a-k: geen.
        ("beschikking", "afwijzingsgronden", VERORDENING, {"afwijzen": "niet", "gronden": []}),
        # Art. 10 lid 1, lid 2 onder a-c, lid 4.
        ("beschikking", "beschikking-volledig", BELEIDSREGELS, {"volledig": True, "ontbreekt": []}),
        # Art. 16 lid 1 onder b, financiële bijlage art. 3.2-3.4. Ten hoogste het tarief per maand: 2,5 uur x 52 / 12 x
        # € 36,00 = € 390,00.
        (
            "beschikking",
            "eigen-bijdrage",
            VERORDENING,
            {
                "verschuldigd": True,
                "soort": "abonnementstarief",
                "doorWie": "client",
                "inning": "CAK",
                "grond": "Verordening Nijmegen 2022, financiële bijlage art. 3.3",
                "maximum": "390.00",
                "looptijd": "duur-verstrekking",
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
        ("2025-03-09", None),
        ("2025-03-10", "melding"),
        ("2025-03-26", "melding"),
        ("2025-03-27", "onderzoek"),
        ("2025-04-07", "onderzoek"),
        ("2025-04-08", "verslag"),
        ("2025-04-20", "verslag"),
        ("2025-04-21", "aanvraag"),
        ("2025-04-30", "aanvraag"),
        ("2025-05-01", "besluit"),
        ("2025-05-02", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str | None) -> None:
    """The zaak moves on with the day of each act, not with the day it was recorded."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(("bekend", "fase"), [("2025-04-21", "verslag"), ("2025-04-22", "aanvraag")])
def test_the_aanvraag_was_known_a_day_later(zaak: GespeeldeZaak, bekend: str, fase: str) -> None:
    """It came in on tweede Paasdag and was recorded on Tuesday: it counts from 21 April, it was known from 22 April."""
    assert fase == zaak.op("2025-04-21", bekend=bekend)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2025-05-01", []),  # besloten, maar de cliënt weet het nog niet (Awb 3:40)
        ("2025-05-02", [("hulp-bij-het-huishouden", "komend")]),
        ("2025-05-11", [("hulp-bij-het-huishouden", "komend")]),
        ("2025-05-12", [("hulp-bij-het-huishouden", "lopend")]),
        # 12 mei 2025 + 728 dagen (104 weken) is 10 mei 2027; de laatste dag is die ervoor.
        ("2027-05-09", [("hulp-bij-het-huishouden", "lopend")]),
        ("2027-05-10", [("hulp-bij-het-huishouden", "geëindigd")]),
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """There is a right from the bekendmaking on; it counts over its own period."""
    assert indicaties == zaak.indicaties(dag)


def test_what_was_granted(zaak: GespeeldeZaak) -> None:
    """Heavy work and the laundry, 150 minutes a week, with the numbers that others keep."""
    toegekend = zaak.toegekend()

    # Beleidsregels, bijlage 2 par. 1.3: zwaar huishoudelijk werk voor een eenpersoonshuishouden met twee kamers 90
    # minuten, de was voor een eenpersoonshuishouden 60 minuten: 90 + 60 = 150 (eenheid 01 minuut, frequentie 2 per
    # week).
    assert {"volume": 150, "eenheid": "01", "frequentie": "2"} == toegekend["omvang"]
    assert ("01", "zin", None) == (toegekend["productcategorie"], toegekend["leveringsvorm"], toegekend["pgb"])
    # De oefenaanbieder rekent € 36,00 per uur: 2,5 uur x 104 weken = 260 uur x € 36,00 = € 9.360,00.
    assert 936000 == toegekend["kostprijs"]
    # Financiële bijlage art. 2.2 en 3.3: een abonnementstarief, dat het CAK int (art. 3.2).
    bijdrage = toegekend["bijdrage"]
    assert (True, "abonnementstarief", "CAK") == (bijdrage["verschuldigd"], bijdrage["soort"], bijdrage["inning"])


def test_what_was_decided(zaak: GespeeldeZaak) -> None:
    """A toekenning that follows every advice."""
    besluit = zaak.besluit

    assert ("2025-05-01", "toekenning", []) == (besluit["geldigOp"], besluit["strekking"], besluit["afwijkingen"])
    assert "2025-05-02" == besluit["bekendmaking"]["geldigOp"]
    assert "toegezonden" == besluit["bekendmaking"]["wijze"]


def test_the_numbers(zaak: GespeeldeZaak) -> None:
    """Each series counts from 1 in the gemeente, in order of the acts of all its zaken."""
    # Nijmegen in 2025: zaak 9 kwam op 20 februari binnen, deze op 10 maart. Besluiten: zaak 2 in 2022, zaak 9 op 1
    # april, deze op 1 mei. In natura: zaak 9, dan deze. Met een bijdrage: zaak 2, zaak 9, dan deze.
    beeld, toegekend = zaak.op("2025-05-20"), zaak.toegekend()

    assert "0268-2025-000002" == beeld["zaaknummer"]
    assert (3, 2, 3, None) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["toewijzingnummer"],
        toegekend["ebStartnummer"],
        toegekend["budgetidentificatie"],
    )
