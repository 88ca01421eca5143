"""Zaak 2: een pgb voor begeleiding. Nijmegen, Wmo, voorjaar 2022.

Meneer Braamsluiperveld (42) heeft na een ongeval begeleiding nodig en koopt die zelf in: drie uur per week bij een
professional, twee uur per week bij zijn zus. Van 2022 zijn de tarieven in de bronnen, van andere jaren niet. De
kalender van 2022: Goede Vrijdag 15 april, Pasen 17 en 18 april, Koningsdag 27 april, 5 mei, Hemelvaart 26 mei,
Pinksteren 5 en 6 juni.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import LANG_DAARNA, GespeeldeZaak

Json = Any

ZAAK = "02-pgb-begeleiding"
VERORDENING, TARIEVEN = "nijmegen-verordening-2022", "nijmegen-tarieven-2022"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op maandag 7 maart, plus zeven dagen: maandag 14 maart.
        ("persoonlijk-plan", "2022-03-07", "2022-03-14", None, "Verordening Nijmegen 2022, art. 4 lid 4"),
        # 7 maart + 42 dagen: 24 tot en met 31 maart, nog 18 in april: maandag 18 april, tweede Paasdag; dus 19 april.
        (
            "onderzoek",
            "2022-03-07",
            "2022-04-19",
            "2022-04-18 is Tweede Paasdag",
            "Verordening Nijmegen 2022, art. 2 lid 3",
        ),
        # Aanvraag op maandag 11 april + 14 dagen: maandag 25 april.
        ("beschikking", "2022-04-11", "2022-04-25", None, "Verordening Nijmegen 2022, art. 7 lid 4"),
        # Bekendmaking op 25 april + 42 dagen: 5 tot en met 30 april, 31 in mei, nog 6 in juni: maandag 6 juni, tweede
        # Pinksterdag; dus dinsdag 7 juni.
        ("bezwaar", "2022-04-26", "2022-06-07", "2022-06-06 is Tweede Pinksterdag", "Awb, art. 6:7"),
    ],
)
def test_a_term_ends_on_its_last_day(
    zaak: GespeeldeZaak, soort: str, begin: str, uiterlijk: str, verschoven: str | None, bron: str
) -> None:
    """Each term runs from the act that started it to the day that text and calendar give."""
    termijn = zaak.termijn(soort)

    gevonden = (termijn["begin"], termijn["uiterlijk"], termijn["verschoven"], termijn["bron"])
    assert (begin, uiterlijk, verschoven, bron) == gevonden


def test_no_text_of_2022_says_when_the_melding_is_confirmed(zaak: GespeeldeZaak) -> None:
    """A week is said by the beleidsregels of 2025 (par. 3.2) only; the verordening (art. 2 lid 2) names no term."""
    termijn = zaak.termijn("ontvangstbevestiging")

    assert ("niet-beschikbaar", None) == (termijn["status"], termijn["uiterlijk"])
    assert "geen tekst in de bronnen" in termijn["nietBeschikbaar"]


@pytest.mark.parametrize(
    ("soort", "dag", "status"),
    [
        ("persoonlijk-plan", "2022-03-14", "loopt"),  # hij maakte er geen
        ("persoonlijk-plan", "2022-03-15", "verstreken"),
        ("onderzoek", "2022-04-04", "loopt"),  # verslag op 5 april
        ("onderzoek", "2022-04-05", "op-tijd-gehaald"),
        ("beschikking", "2022-04-24", "loopt"),
        ("beschikking", "2022-04-25", "op-tijd-gehaald"),  # bekendgemaakt op de laatste dag
        ("bezwaar", "2022-06-06", "loopt"),
        ("bezwaar", "2022-06-07", "loopt"),
        ("bezwaar", "2022-06-08", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "persoonlijk-plan-termijn", VERORDENING, {"uiterlijk": "2022-03-14"}),  # art. 4 lid 4
        ("melding", "onderzoekstermijn", VERORDENING, {"uiterlijk": "2022-04-19"}),  # art. 2 lid 3
        # Art. 2 lid 2 (bevestigen) moet nog. Zijn zus helpt al en is bij de melding ook gewezen op ondersteuning (art.
        # 3 lid 3).
        ("melding", "informatieplichten", VERORDENING, {"volledig": False, "ontbreekt": ["ontvangstbevestiging"]}),
        # Art. 2 lid 4: geen spoed.
        (
            "melding",
            "spoedvoorziening",
            VERORDENING,
            {"onverwijld": False, "tijdelijkeVoorziening": False, "machtigingGeslotenJeugdhulp": False},
        ),
        (
            "gesprek",
            "identificatie",
            VERORDENING,
            {"voldaan": True, "grond": "Verordening Nijmegen 2022, art. 4 lid 2"},
        ),
        # Art. 5 lid 2 onder a-i: hij wenst een pgb, dus i is ook besproken.
        ("gesprek", "gesprek-volledig", VERORDENING, {"volledig": True, "ontbreekt": []}),
        ("gesprek", "informatieplichten", VERORDENING, {"volledig": True, "ontbreekt": []}),  # art. 5 lid 4
        ("verslag", "verslag-volledig", VERORDENING, {"volledig": True, "ontbreekt": []}),  # art. 6 lid 2 en 3
        # Art. 7 lid 1 (schriftelijk), lid 3 (na het gesprek).
        (
            "aanvraag",
            "aanvraag-ontvankelijk",
            VERORDENING,
            {"ontvankelijk": True, "aanvraagdatum": "2022-04-11", "grond": "Verordening Nijmegen 2022, art. 7 lid 3"},
        ),
        ("aanvraag", "beschikkingstermijn", VERORDENING, {"uiterlijk": "2022-04-25"}),  # art. 7 lid 4
        # Art. 8 lid 2 onder a en lid 3; art. 9 lid 1.
        ("beschikking", "maatwerkvoorziening-criteria", VERORDENING, {"inAanmerking": True, "gronden": []}),
        ("beschikking", "afwijzingsgronden", VERORDENING, {"afwijzen": "niet", "gronden": []}),
        # Art. 10 lid 1, lid 3 onder a-e, lid 4.
        ("beschikking", "beschikking-volledig", VERORDENING, {"volledig": True, "ontbreekt": []}),
        # Financiële bijlage art. 3.3 onder b: het tarief per maand, € 5.852,35 / 8 = € 731,54.
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
                "maximum": "731.54",
                "looptijd": "duur-verstrekking",
            },
        ),
        # Art. 9 lid 5, 9a, 11 lid 1, 12 lid 5 en 6, 14 lid 1: geen.
        ("beschikking", "pgb-weigering", VERORDENING, {"weigeren": False, "gronden": []}),
        # Art. 11 lid 1 onder a-d (e alleen bij beschermd wonen) en art. 13 lid 4 (doelen en momenten van evaluatie).
        ("beschikking", "pgb-plan-volledig", VERORDENING, {"volledig": True, "ontbreekt": []}),
        # Art. 14 lid 2-7: zijn vader, die geen hulp verleent.
        ("beschikking", "pgb-beheerder", VERORDENING, {"toegestaan": True, "gronden": []}),
        # Tabel Wmo 2022, Begeleiding Wmo 02A03, professional per uur.
        ("beschikking", "pgb-tarief", TARIEVEN, {"tarief": "40.63", "eenheid": "uur"}),
        # Art. 11 lid 3 onder a: hieronder uitgerekend.
        (
            "beschikking",
            "pgb-budget",
            TARIEVEN,
            {
                "budget": "5852.35",
                "eigenDeel": "196.35",
                "regels": [
                    {"tarief": "40.63", "eenheden": "105", "bedrag": "4266.15", "eigenDeel": "196.35"},
                    {"tarief": "22.66", "eenheden": "70", "bedrag": "1586.20", "eigenDeel": "0.00"},
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
    ("handeling", "regel"),
    [
        ("melding", "ontvangstbevestiging-termijn"),  # beleidsregels par. 3.2
        ("gesprek", "onderzoeker-bevoegd"),  # beleidsregels par. 3.1
        ("beschikking", "pgb-looptijd"),  # beleidsregels par. 5.3
        ("beschikking", "pgb-betaalwijze"),  # beleidsregels par. 5.5
    ],
)
def test_what_only_the_beleidsregels_say_is_not_there_yet(zaak: GespeeldeZaak, handeling: str, regel: str) -> None:
    """The beleidsregels count from 1 March 2025: in 2022 their rules are named, with the reason, and block nothing."""
    assert "geen tekst in de bronnen" in zaak.advies(handeling, regel)["nietBeschikbaar"]


def test_the_budget_is_tariff_times_units(zaak: GespeeldeZaak) -> None:
    """Eight months are exactly 35 weeks; the part of the tariff above the table is his own."""
    # 1 mei tot en met 31 december 2022: 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31 = 245 dagen = 35 weken. Professional: 3
    # uur x 35 = 105 uur x € 40,63 = € 4.266,15. De aanbieder vraagt € 42,50: 105 x € 1,87 = € 196,35 eigen deel (art.
    # 11 lid 3 onder a; het tarief van de tabel is het hoogste). Zus (sociaal netwerk): 2 uur x 35 = 70 uur x € 22,66 =
    # € 1.586,20. Samen € 4.266,15 + € 1.586,20 = € 5.852,35. In natura kost 02A03 € 0,95 per minuut = € 57,00 per uur;
    # 175 uur x € 57,00 = € 9.975,00. Het pgb blijft daaronder (art. 11 lid 3 en toelichting).
    pgb = zaak.toegekend()["pgb"]

    assert (585235, 19635, False) == (pgb["budget"], pgb["eigenDeel"], pgb["eenmalig"])
    assert [("professional", 4063, "3", 426615), ("informeel", 2266, "2", 158620)] == [
        (regel["hulpverlener"], regel["tarief"], regel["eenhedenPerWeek"], regel["bedrag"]) for regel in pgb["regels"]
    ]
    assert {"02A03"} == {regel["productcode"] for regel in pgb["regels"]}
    # Eenheid 04 is uur.
    assert {"04"} == {regel["eenheid"] for regel in pgb["regels"]}


def test_the_advice_tells_tariff_units_and_sum(zaak: GespeeldeZaak) -> None:
    """The steps of the advice hold every number of the calculation, so that anybody can check it."""
    stappen = " ".join(stap["toelichting"] for stap in zaak.advies("beschikking", "pgb-budget")["stappen"])

    for getal in ("245 dagen", "€ 40,63", "105", "€ 4.266,15", "€ 196,35", "€ 22,66", "€ 1.586,20", "€ 9.975,00"):
        assert getal in stappen


def test_the_kostprijs_of_a_pgb_is_its_budget(zaak: GespeeldeZaak) -> None:
    """Art. 16 lid 5: the kostprijs of a pgb is what is paid out; a bijdrage is due over it (financiële bijlage 2.2)."""
    toegekend = zaak.toegekend()

    assert 585235 == toegekend["kostprijs"]
    bijdrage = toegekend["bijdrage"]
    assert (True, "abonnementstarief", "CAK") == (bijdrage["verschuldigd"], bijdrage["soort"], bijdrage["inning"])


@pytest.mark.parametrize(
    ("dag", "fase"),
    [
        ("2022-03-07", "melding"),
        ("2022-03-23", "melding"),
        ("2022-03-24", "onderzoek"),
        ("2022-04-04", "onderzoek"),
        ("2022-04-05", "verslag"),
        ("2022-04-10", "verslag"),
        ("2022-04-11", "aanvraag"),
        ("2022-04-21", "aanvraag"),
        ("2022-04-22", "besluit"),
        ("2022-04-24", "besluit"),
        ("2022-04-25", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """The zaak moves on with the day of each act."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2022-04-24", []),
        ("2022-04-25", [("begeleiding", "komend")]),
        ("2022-04-30", [("begeleiding", "komend")]),
        ("2022-05-01", [("begeleiding", "lopend")]),
        ("2022-12-31", [("begeleiding", "lopend")]),
        ("2023-01-01", [("begeleiding", "geëindigd")]),
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """The pgb counts from 1 May up to and including 31 December 2022."""
    assert indicaties == zaak.indicaties(dag)


def test_the_numbers(zaak: GespeeldeZaak) -> None:
    """The first zaak of Nijmegen: all series begin with it."""
    toegekend = zaak.toegekend()

    assert "0268-2022-000001" == zaak.op("2022-12-31")["zaaknummer"]
    # Een pgb krijgt een budgetidentificatie voor de SVB en geen toewijzing aan een aanbieder.
    assert (1, 1, 1, None) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["budgetidentificatie"],
        toegekend["ebStartnummer"],
        toegekend["toewijzingnummer"],
    )


@pytest.mark.parametrize(
    ("dag", "tot_nu", "besteed"),
    [
        # 1 mei tot en met 9 juni: 40 van 245 dagen, € 5.852,35 x 40 / 245 = € 955,49; op 10 juni 41 dagen: € 979,37.
        ("2022-06-09", 95_549, 0),
        ("2022-06-10", 97_937, 73_213),
        ("2022-12-31", 585_235, 73_213),
    ],
)
def test_what_is_spent_and_what_is_left(zaak: GespeeldeZaak, dag: str, tot_nu: int, besteed: int) -> None:
    """The SVB reports on 10 June what May cost: 13 hours of € 40,63 and 9 of € 22,66 are € 732,13."""
    (budget,) = zaak.op(dag)["budgetten"]

    gevonden = (budget["toegekend"], budget["toegekendTotEnMet"], budget["besteed"], budget["over"])
    assert (585_235, tot_nu, besteed, 585_235 - besteed) == gevonden


def test_the_dearer_zorgovereenkomst_says_why(zaak: GespeeldeZaak) -> None:
    """€ 42,50 where the pgb counts with € 40,63: recorded with its motivering, and approved by the SVB."""
    vervolg = {rij["topic"]: rij for rij in zaak.op("2022-05-09")["vervolg"]}

    assert 4250 == vervolg["zorgovereenkomst-gesloten"]["tarief"]
    assert vervolg["zorgovereenkomst-gesloten"]["motivering"].startswith("De budgethouder betaalt het meerdere")
    assert ("SVB", "goedgekeurd") == tuple(vervolg["zorgovereenkomst-beoordeeld"][lid] for lid in ("door", "oordeel"))


def test_an_evaluation_meets_its_term(zaak: GespeeldeZaak) -> None:
    """Bijlage 3 punt 33.3: within a year of 1 May 2022; the next, of 15 September 2023, falls away with the pgb."""
    termijnen = [rij for rij in zaak.op(LANG_DAARNA)["termijnen"] if rij["soort"] == "evaluatie"]
    (gehouden,) = (rij for rij in zaak.op(LANG_DAARNA)["vervolg"] if rij["topic"] == "pgb-controle-gehouden")

    assert [("2023-05-01", "op-tijd-gehaald"), ("2023-09-15", "vervallen")] == [
        (rij["uiterlijk"], rij["status"]) for rij in termijnen
    ]
    # Art. 15 lid 2: nagegaan is of het pgb is gebruikt voor zijn doel. De beleidsregels van 2025 gelden nog niet.
    assert {
        "pgb-controle": {"uitkomst": ["akkoord"], "volgendeEvaluatieUiterlijk": None},
        "evaluatie-termijn": {"uiterlijk": "2023-09-15"},
    } == {advies["regel"]: advies["uitkomst"] for advies in gehouden["adviezen"]}
