"""Zaak 5: hulp op de dag van de melding, en daarna een besluit. Wageningen, Wmo, winter 2025.

Meneer Roerdompstra (86) komt op vrijdag 14 november uit het ziekenhuis, terwijl zijn vrouw, die voor hem zorgde, zelf
is opgenomen. De kalender van 2025: donderdag 25 en vrijdag 26 december zijn Kerst, daarna volgt een weekend.
"""

from typing import Any

import pytest

from tests.acceptance.zaken import GespeeldeZaak

Json = Any

ZAAK = "05-spoed"
WAGENINGEN, RIJK = "wageningen-nadere-regels-2024", "rijk"
KERST = "2025-12-25 is Eerste Kerstdag, 2025-12-26 is Tweede Kerstdag, 2025-12-27 is zaterdag, 2025-12-28 is zondag"


@pytest.mark.parametrize(
    ("soort", "begin", "uiterlijk", "verschoven", "bron"),
    [
        # Melding op vrijdag 14 november + vijf werkdagen: ma 17, di 18, wo 19, do 20, vr 21 november.
        ("ontvangstbevestiging", "2025-11-14", "2025-11-21", None, "Nadere regels Wageningen 2024, art. 2.1 lid 2"),
        # Zeven dagen: vrijdag 21 november.
        ("persoonlijk-plan", "2025-11-14", "2025-11-21", None, "Wmo 2015, art. 2.3.2 lid 2"),
        # 14 november + 42 dagen: 16 tot en met 30 november, nog 26 in december: vrijdag 26 december, tweede Kerstdag.
        # Dan zaterdag en zondag; dus maandag 29 december.
        (
            "onderzoek",
            "2025-11-14",
            "2025-12-29",
            "2025-12-26 is Tweede Kerstdag, 2025-12-27 is zaterdag, 2025-12-28 is zondag",
            "Nadere regels Wageningen 2024, art. 2.1, toelichting",
        ),
        # Aanvraag op donderdag 11 december + 14 dagen: donderdag 25 december; dus ook maandag 29 december.
        ("beschikking", "2025-12-11", "2025-12-29", KERST, "Nadere regels Wageningen 2024, art. 2.6 lid 5"),
        # Bekendmaking op vrijdag 19 december + 42 dagen: 12 tot en met 31 december, nog 30 in januari: vrijdag 30
        # januari.
        ("bezwaar", "2025-12-20", "2026-01-30", None, "Awb, art. 6:7"),
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
        ("ontvangstbevestiging", "2025-11-16", "loopt"),  # verzonden op 17 november
        ("ontvangstbevestiging", "2025-11-17", "op-tijd-gehaald"),
        ("persoonlijk-plan", "2025-11-21", "loopt"),
        ("persoonlijk-plan", "2025-11-22", "verstreken"),
        ("onderzoek", "2025-12-08", "loopt"),  # verslag op 9 december
        ("onderzoek", "2025-12-09", "op-tijd-gehaald"),
        ("beschikking", "2025-12-18", "loopt"),
        ("beschikking", "2025-12-19", "op-tijd-gehaald"),
        ("bezwaar", "2026-01-30", "loopt"),
        ("bezwaar", "2026-01-31", "verstreken"),
    ],
)
def test_a_term_as_it_stands_on_a_day(zaak: GespeeldeZaak, soort: str, dag: str, status: str) -> None:
    """Before the act that meets it a term runs, from that day on it was met; a day too late it has passed."""
    assert status == zaak.termijn(soort, dag)["status"]


@pytest.mark.parametrize(
    ("handeling", "regel", "regime", "uitkomst"),
    [
        ("melding", "ontvangstbevestiging-termijn", WAGENINGEN, {"uiterlijk": "2025-11-21"}),  # art. 2.1 lid 2
        ("melding", "persoonlijk-plan-termijn", RIJK, {"uiterlijk": "2025-11-21"}),  # Wmo 2.3.2 lid 2
        ("melding", "onderzoekstermijn", WAGENINGEN, {"uiterlijk": "2025-12-29"}),  # art. 2.1, toelichting
        # Art. 2.1 lid 3: tijdelijk, in afwachting; Wmo 2.3.3: onverwijld. Een machtiging is er voor jeugdhulp.
        (
            "melding",
            "spoedvoorziening",
            WAGENINGEN,
            {"onverwijld": True, "tijdelijkeVoorziening": True, "machtigingGeslotenJeugdhulp": False},
        ),
        (
            "tijdelijke voorziening",
            "spoedvoorziening",
            WAGENINGEN,
            {"onverwijld": True, "tijdelijkeVoorziening": True, "machtigingGeslotenJeugdhulp": False},
        ),
        # Art. 2.1 lid 2 en toelichting, 2.2 lid 2 en toelichting, 2.3 lid 1, 2.8 lid 6, in die volgorde. Op de gang van
        # het ziekenhuis is alleen de werkwijze uitgelegd.
        (
            "melding",
            "informatieplichten",
            WAGENINGEN,
            {
                "volledig": False,
                "ontbreekt": [
                    "ontvangstbevestiging",
                    "clientondersteuning",
                    "clientondersteuning-mantelzorger",
                    "vertrouwenspersoon",
                    "persoonlijk-plan",
                    "persoonsgegevens",
                ],
            },
        ),
        # Art. 2.4 lid 3: in ieder geval gezien.
        (
            "gesprek",
            "identificatie",
            WAGENINGEN,
            {"voldaan": True, "grond": "Nadere regels Wageningen 2024, art. 2.4 lid 3"},
        ),
        # Art. 2.4 lid 1, lid 2 onder a-e en, omdat een voorziening nodig kan zijn, lid 5 onder a-e.
        ("gesprek", "gesprek-volledig", WAGENINGEN, {"volledig": True, "ontbreekt": []}),
        ("gesprek", "informatieplichten", WAGENINGEN, {"volledig": True, "ontbreekt": []}),  # art. 2.4 lid 1
        # Art. 2.4 lid 7.
        ("verslag", "ondersteuningsplan", WAGENINGEN, {"opstellen": True, "registrerenMag": True}),
        # Art. 2.6 lid 1: mondeling kan. Wanneer een aanvraag kan, zegt voor de Wmo art. 2.3.2 lid 9 van de wet.
        (
            "aanvraag",
            "aanvraag-ontvankelijk",
            WAGENINGEN,
            {"ontvankelijk": True, "aanvraagdatum": "2025-12-11", "grond": "Wmo 2015, art. 2.3.2 lid 9"},
        ),
        ("aanvraag", "beschikkingstermijn", WAGENINGEN, {"uiterlijk": "2025-12-29"}),  # art. 2.6 lid 5
        # Art. 2.9 lid 1 onder a-d, lid 3 en 4.
        ("beschikking", "beschikking-volledig", WAGENINGEN, {"volledig": True, "ontbreekt": []}),
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
        ("2025-11-14", "melding"),
        ("2025-11-24", "melding"),
        ("2025-11-25", "onderzoek"),
        ("2025-12-08", "onderzoek"),
        ("2025-12-09", "verslag"),
        ("2025-12-10", "verslag"),
        ("2025-12-11", "aanvraag"),
        ("2025-12-17", "aanvraag"),
        ("2025-12-18", "besluit"),
        ("2025-12-19", "bekendgemaakt"),
    ],
)
def test_how_far_the_zaak_is(zaak: GespeeldeZaak, dag: str, fase: str) -> None:
    """Help at once is no phase: the onderzoek goes on beside it."""
    assert fase == zaak.op(dag)["fase"]


@pytest.mark.parametrize(
    ("dag", "indicaties"),
    [
        ("2025-11-13", []),
        # Hulp vanaf de dag van de melding, zonder beschikking.
        ("2025-11-14", [("hulp-bij-het-huishouden", "lopend")]),
        ("2025-12-18", [("hulp-bij-het-huishouden", "lopend")]),
        # Vanaf de bekendmaking ook de toekenning; eerst staat wat is toegekend, dan wat tijdelijk is.
        ("2025-12-19", [("hulp-bij-het-huishouden", "komend"), ("hulp-bij-het-huishouden", "lopend")]),
        ("2026-01-04", [("hulp-bij-het-huishouden", "komend"), ("hulp-bij-het-huishouden", "lopend")]),
        # De tijdelijke voorziening eindigt op zondag 4 januari, de toekenning begint op maandag 5 januari.
        ("2026-01-05", [("hulp-bij-het-huishouden", "lopend"), ("hulp-bij-het-huishouden", "geëindigd")]),
        # 5 januari 2026 + 182 dagen (26 weken) is 6 juli; de laatste dag is die ervoor.
        ("2026-07-05", [("hulp-bij-het-huishouden", "lopend"), ("hulp-bij-het-huishouden", "geëindigd")]),
        ("2026-07-06", [("hulp-bij-het-huishouden", "geëindigd"), ("hulp-bij-het-huishouden", "geëindigd")]),
    ],
)
def test_the_right_on_a_day(zaak: GespeeldeZaak, dag: str, indicaties: list[tuple[str, str]]) -> None:
    """The temporary voorziening and the toekenning follow one another without a gap and without overlap."""
    assert indicaties == zaak.indicaties(dag)


def test_temporary_help_has_no_numbers(zaak: GespeeldeZaak) -> None:
    """What is granted awaiting the onderzoek has no beschikking, and so no numbers that others keep."""
    (tijdelijk,) = (rij for rij in zaak.op("2025-11-14")["indicaties"] if rij["soort"] == "tijdelijk")

    assert (None, None, None) == (tijdelijk["beschikkingnummer"], tijdelijk["toewijzingnummer"], tijdelijk["bijdrage"])


def test_what_was_granted(zaak: GespeeldeZaak) -> None:
    """180 minutes a week after the temporary help, by the second besluit of Wageningen (after zaak 6)."""
    toegekend = zaak.toegekend()

    assert {"volume": 180, "eenheid": "01", "frequentie": "2"} == toegekend["omvang"]
    # De oefenaanbieder rekent € 38,00 per uur: 3 uur x 26 weken = 78 uur x € 38,00 = € 2.964,00.
    assert 296400 == toegekend["kostprijs"]
    assert "0289-2025-000002" == zaak.op("2026-01-05")["zaaknummer"]
    # Zaak 6 is jeugdhulp zonder bijdrage; deze is de eerste van Wageningen met een EbStartnummer.
    assert (2, 2, 1) == (
        zaak.besluit["beschikkingnummer"],
        toegekend["toewijzingnummer"],
        toegekend["ebStartnummer"],
    )
