"""The dated law: complete and free of contradictions as shipped, extended by data alone, refused by name when wrong."""

import re
import shutil
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import domain
from domain.regels.regelboek import Regelboek
from domain.regels.toetsing import Vraag, toets
from services.verordeningen import OngeldigeVerordening, lees_regelboek, regelboek

WET = Path(domain.__file__).parent / "verordeningen"
PROCEDURE = "nijmegen/verordening-2022/procedure.toml"

NORMEN = [(regime, norm) for regime in regelboek().regimes.values() for rij in regime.normen.values() for norm in rij]


@pytest.fixture
def wet(tmp_path: Path) -> Path:
    """Give a copy of the law that a test may change."""
    return Path(shutil.copytree(WET, tmp_path / "verordeningen"))


# The law as shipped.


def test_every_norm_has_a_source_a_sentence_and_a_unit() -> None:
    """A norm without the sentence it comes from cannot be checked by a jurist."""
    # "art. 4 lid 2" is of the text itself; another text is named in full: "Awb, art. 4:13".
    artikel = r"[a-z].*|[A-Z].*, \S.*"

    assert [] == [f"{r.id} {n.id}" for r, n in NORMEN if not re.fullmatch(artikel, n.artikel)]
    assert [] == [f"{r.id} {n.id}" for r, n in NORMEN if len(n.zin) < 10 or "CONTROLEREN" in n.zin]
    assert [] == [f"{r.id} {n.id}" for r, n in NORMEN if not re.fullmatch(r"[a-z0-9]+(-[a-zA-Z0-9]+)*", n.id)]


def test_a_norm_counts_on_each_day_once() -> None:
    """Within a regime the versions of a norm follow each other without gap or overlap, inside the regime's own days."""
    for regime in regelboek().regimes.values():
        for naam, normen in regime.normen.items():
            geldend = sorted((n for n in normen if n.ingetrokken_op is None), key=lambda norm: norm.van)
            assert all(norm.van >= regime.van for norm in geldend), naam
            for eerder, later in pairwise(geldend):
                assert eerder.tot_en_met is not None, naam
                assert eerder.tot_en_met + timedelta(days=1) == later.van, naam


@pytest.mark.parametrize(
    ("regime", "gemeente", "van", "tot_en_met", "besloten", "bekend"),
    [
        ("rijk", None, "2015-01-01", None, "2015-01-01", "2015-01-01"),
        ("nijmegen-verordening-2022", "0268", "2022-01-01", None, "2022-02-02", "2022-02-02"),
        ("nijmegen-tarieven-2022", "0268", "2022-01-01", "2022-12-31", "2022-02-02", "2022-02-02"),
        ("nijmegen-beleidsregels-2025", "0268", "2025-03-01", None, "2025-02-25", "2025-03-05"),
        ("heumen-verordening-2025", "0252", "2025-01-01", None, "2025-01-30", "2025-01-30"),
        ("wageningen-nadere-regels-2024", "0289", "2024-01-01", None, "2023-10-31", "2023-10-31"),
        ("korte-route-nijmegen", "0268", "2020-03-16", None, "2020-03-16", "2020-03-16"),
        ("korte-route-heumen", "0252", "2020-03-16", None, "2020-03-16", "2020-03-16"),
    ],
)
def test_the_regimes(
    regime: str, gemeente: str | None, van: str, tot_en_met: str | None, besloten: str, bekend: str
) -> None:
    """From when a text counts, when it was decided, and from when it could be read."""
    gevonden = regelboek().regimes[regime]

    assert (gemeente, van, tot_en_met, besloten, bekend) == (
        gevonden.gemeente,
        gevonden.van.isoformat(),
        gevonden.tot_en_met.isoformat() if gevonden.tot_en_met else None,
        gevonden.besloten.isoformat(),
        gevonden.bekend.isoformat(),
    )


def test_every_text_that_is_missed_has_a_reason() -> None:
    """A text that counts but is not held is named with its reason, and is not held."""
    boek = regelboek()

    assert all(tekst.reden.endswith("verzonnen.") for tekst in boek.ontbrekend.values())
    assert set() == boek.ontbrekend.keys() & boek.regimes.keys()


def test_which_act_asks_which_rules() -> None:
    """The table of the catalogue, as far as its rules exist; a rule that does not is not asked."""
    vragen = regelboek().handelingen
    wanneer = {(naam, rij.regel): rij.wanneer for naam, rijen in vragen.items() for rij in rijen}
    pgb = ["weigering", "plan-volledig", "beheerder", "tarief", "budget", "looptijd", "betaalwijze"]

    assert {
        *("ontvangstbevestiging-termijn", "persoonlijk-plan-termijn", "onderzoekstermijn", "informatieplichten"),
        *("spoedvoorziening", "jeugdhulp-toegang", "doelgroep-jeugdwet", "korte-route-ophoging"),
    } == {rij.regel for rij in vragen["melding"]}
    assert ["identificatie", "gesprek-volledig", "informatieplichten", "onderzoeker-bevoegd"] == [
        rij.regel for rij in vragen["gesprek"]
    ]
    assert ["verslag-volledig", "ondersteuningsplan"] == [rij.regel for rij in vragen["verslag"]]
    assert ["aanvraag-ontvankelijk", "beschikkingstermijn"] == [rij.regel for rij in vragen["aanvraag"]]
    assert {
        *("voorliggende-wet", "maatwerkvoorziening-criteria", "afwijzingsgronden", "beschikking-volledig"),
        *("eigen-bijdrage", *(f"pgb-{naam}" for naam in pgb)),
    } <= {rij.regel for rij in vragen["beschikking"]}
    # Of the voorziening at hand, when the beslisser gives facts for it; what stands beside it, too.
    assert {"gevraagd"} == {
        wanneer["beschikking", regel]
        for regel in ("samenloop-voorzieningen", "hulp-bij-huishouden-normtijd", "vervoer-pgb", "meldtermijn-aanbieder")
    }
    assert {"jeugdwet"} == {wanneer["melding", regel] for regel in ("jeugdhulp-toegang", "doelgroep-jeugdwet")}
    assert "gevraagd" == wanneer["melding", "korte-route-ophoging"]
    assert {"pgb"} == {wanneer["beschikking", f"pgb-{naam}"] for naam in pgb}
    # Nijmegen art. 10 and Wageningen 2.9 speak of a beschikking that grants; without one nothing is owed either.
    assert {"toekenning"} == {wanneer["beschikking", regel] for regel in ("beschikking-volledig", "eigen-bijdrage")}


def test_no_act_asks_a_rule_twice() -> None:
    """Each rule stands once with an act: twice would keep two receipts of one question."""
    vragen = {naam: [rij.regel for rij in rijen] for naam, rijen in regelboek().handelingen.items()}

    assert {naam: sorted(set(regels)) for naam, regels in vragen.items()} == {
        naam: sorted(regels) for naam, regels in vragen.items()
    }


# A fourth gemeente: data alone.

DRUTEN = {
    "druten/rechtsgebied.toml": """
code = "0225"
naam = "Druten"
hardheidsclausule = "Verordening Druten 2026, art. 40"
""",
    "druten/verordening-2026/regime.toml": """
id = "druten-verordening-2026"
titel = "Verordening Druten 2026"
gemeente = "0225"
van = 2026-01-01
besloten = 2025-11-20
bekend = 2025-12-01
steunt_op = ["rijk"]
""",
    "druten/verordening-2026/procedure.toml": """
[regels.onderzoekstermijn]
bron = "art. 3"

[[norm]]
id = "onderzoekstermijn-wmo"
waarde = 4
eenheid = "weken"
artikel = "art. 3"
zin = "Het onderzoek duurt ten hoogste vier weken."

[[norm]]
id = "onderzoekstermijn-jeugdwet"
waarde = 1
eenheid = "maanden"
artikel = "art. 3"
zin = "Voor jeugdhulp duurt het onderzoek een maand."

[regels.aanvraag-ontvankelijk]
bron = "art. 5"

[[norm]]
id = "aanvraag-vormen-wmo"
waarde = ["mondeling"]
eenheid = "vormen"
artikel = "art. 5"
zin = "Een aanvraag wordt mondeling gedaan."
""",
}
AANVRAAG = {
    **dict.fromkeys(("gesprekGevoerd", "clientStemtIn", "verslagVerstrekt"), True),
    **dict.fromkeys(("vanGesprekAfgezien", "beschermdWonen", "spoedeisend", "opVerslagAangegeven"), False),
    **dict.fromkeys(("hulpvraagGenoegzaamBekend", "inOverlegMetClient", "kanNietZelfAanvragen"), False),
    "geslotenJeugdhulpVrijwillig": False,
    "wet": "wmo",
    "indiener": "client",
    "meldingOntvangenOp": "2026-03-02",
    "aanvraagOntvangenOp": "2026-03-16",
}


@pytest.fixture
def met_druten(wet: Path) -> Regelboek:
    """Give the law with a gemeente that no code knows."""
    for naam, tekst in DRUTEN.items():
        (wet / naam).parent.mkdir(parents=True, exist_ok=True)
        (wet / naam).write_text(tekst, encoding="utf-8")
    return lees_regelboek(wet)


@pytest.mark.parametrize(
    ("regel", "feiten", "uitkomst", "bron"),
    [
        # 2 March 2026 and four weeks is 30 March; a month is 2 April.
        (
            "onderzoekstermijn",
            {"meldingOntvangenOp": "2026-03-02", "wet": "wmo"},
            {"uiterlijk": "2026-03-30"},
            "Verordening Druten 2026, art. 3",
        ),
        (
            "onderzoekstermijn",
            {"meldingOntvangenOp": "2026-03-02", "wet": "jeugdwet"},
            {"uiterlijk": "2026-04-02"},
            "Verordening Druten 2026, art. 3",
        ),
        # The law fills in what the ordinance leaves open.
        (
            "beschikkingstermijn",
            {"aanvraagOntvangenOp": "2026-03-02", "wet": "wmo"},
            {"uiterlijk": "2026-03-16"},
            "Wmo 2015, art. 2.3.5 lid 2",
        ),
        (
            "aanvraag-ontvankelijk",
            {**AANVRAAG, "vorm": "mondeling"},
            {"ontvankelijk": True, "aanvraagdatum": "2026-03-16", "grond": "Wmo 2015, art. 2.3.2 lid 9"},
            "Wmo 2015, art. 2.3.2 lid 9",
        ),
        (
            "aanvraag-ontvankelijk",
            {**AANVRAAG, "vorm": "schriftelijk"},
            {"ontvankelijk": False, "aanvraagdatum": None, "grond": "Verordening Druten 2026, art. 5"},
            "Wmo 2015, art. 2.3.2 lid 9",
        ),
        # Electronic counts as in writing, so where in writing does not do, it does not either.
        (
            "aanvraag-ontvankelijk",
            {**AANVRAAG, "vorm": "elektronisch"},
            {"ontvankelijk": False, "aanvraagdatum": None, "grond": "Verordening Druten 2026, art. 5"},
            "Wmo 2015, art. 2.3.2 lid 9",
        ),
    ],
)
def test_a_fourth_gemeente_is_data(
    met_druten: Regelboek, *, regel: str, feiten: dict[str, Any], uitkomst: dict[str, Any], bron: str
) -> None:
    """A folder with TOML is a gemeente; its own norms go before those of the rijk."""
    antwoord = toets(Vraag("0225", regel, date(2026, 3, 2), feiten), met_druten)

    assert uitkomst == antwoord.uitkomst
    assert bron == antwoord.stappen[0].bron


def test_a_fourth_gemeente_changes_nothing_for_the_others(met_druten: Regelboek) -> None:
    """The same question in Nijmegen has the same answer, receipt and all."""
    feiten = {"meldingOntvangenOp": "2026-03-02", "wet": "wmo"}
    vraag = Vraag("0268", "onderzoekstermijn", date(2026, 3, 2), feiten)

    assert toets(vraag, regelboek()) == toets(vraag, met_druten)


# Mistakes.

NORM = """
[[norm]]
id = "proef"
waarde = 3
eenheid = "weken"
artikel = "art. 99"
zin = "Een zin uit de tekst."
"""


@pytest.mark.parametrize(
    ("bestand", "van", "naar", "melding"),
    [
        (PROCEDURE, "", NORM.replace('zin = "Een zin uit de tekst."', ""), r"norm proef: .*'zin'"),
        (PROCEDURE, "", NORM.replace('artikel = "art. 99"', ""), r"norm proef: .*'artikel'"),
        (PROCEDURE, "", NORM.replace('eenheid = "weken"', ""), r"norm proef: .*'eenheid'"),
        (PROCEDURE, "", NORM.replace("art. 99", " "), "norm proef: artikel is leeg"),
        (PROCEDURE, "", NORM.replace("waarde = 3", "waarde = 3.5"), "norm proef: bedragen staan als tekst"),
        (PROCEDURE, "", NORM.replace("waarde = 3", "waarde = [{ x = 0.1 }]"), "norm proef: bedragen staan als tekst"),
        (PROCEDURE, "", f"{NORM}wetsartikel = 2\n", r"norm proef: .*'wetsartikel'"),
        (PROCEDURE, "", f'{NORM}van = "2023-01-01"\n', "norm proef: van is geen dag"),
        (PROCEDURE, "", f"{NORM}van = 2023-01-01T00:00:00\n", "norm proef: van is geen dag"),
        (PROCEDURE, "", f"{NORM}van = 2023-01-02\ntot_en_met = 2023-01-01\n", "norm proef: tot_en_met ligt voor van"),
        (PROCEDURE, "", NORM + NORM, "norm proef staat er voor 2022-01-01 twee keer"),
        (PROCEDURE, "", f"{NORM}tot_en_met = 2023-06-30\n{NORM}van = 2023-06-30\n", "2023-06-30 twee keer"),
        (PROCEDURE, "", '[regels.onderzoeks-termijn]\nbron = "art. 2"\n', "geen functie 'onderzoeks-termijn'"),
        (PROCEDURE, "", '[regels.identificatie]\nbron = "art. 4"\n', "regel identificatie staat al in dit regime"),
        (PROCEDURE, 'bron = "art. 2 lid 3"', "", "regel onderzoekstermijn noemt geen bron"),
        (PROCEDURE, 'bron = "art. 2 lid 3"', 'bron = "art. 2 lid 3"\nfunktie = "x"', "onderzoekstermijn: .*'funktie'"),
        (PROCEDURE, "[[norm]]", "[[normen]]", "onbekend: normen"),
        (PROCEDURE, "[[norm]]", "[[norm]", "procedure.toml: "),
        ("nijmegen/verordening-2022/regime.toml", 'steunt_op = ["rijk"]', 'steunt_op = ["rijks"]', "steunt op rijks"),
        ("nijmegen/verordening-2022/regime.toml", 'gemeente = "0268"', 'gemeente = "0286"', "gemeente 0286 heeft geen"),
        ("nijmegen/verordening-2022/regime.toml", "besloten = ", "beslotten = ", "'besloten'"),
        ("nijmegen/beleidsregels-2025/regime.toml", "beleidsregels-2025", "verordening-2022", "staat er twee keer"),
        ("nijmegen/rechtsgebied.toml", "naam = ", "name = ", "nijmegen/rechtsgebied.toml: .*'name'"),
        ("nijmegen/rechtsgebied.toml", "reden = ", "waarom = ", "nijmegen/rechtsgebied.toml: .*'waarom'"),
        ("rijk/handelingen.toml", '"identificatie"', '"identificeren"', "gesprek: regel 'identificeren' bestaat niet"),
        ("rijk/handelingen.toml", '"gevraagd"', '"soms"', "korte-route-ophoging: wanneer 'soms' bestaat niet"),
        ("rijk/handelingen.toml", "wanneer = ", "indien = ", "melding: .*'indien'"),
    ],
)
def test_a_mistake_is_refused_by_name(wet: Path, *, bestand: str, van: str, naar: str, melding: str) -> None:
    """Wrong data stops the start, with the file and the norm, rule or act that is wrong."""
    tekst = (wet / bestand).read_text(encoding="utf-8")
    (wet / bestand).write_text(tekst.replace(van, naar, 1) if van else tekst + naar, encoding="utf-8")

    assert van in tekst
    with pytest.raises(OngeldigeVerordening, match=melding):
        lees_regelboek(wet)


def test_two_versions_that_follow_each_other_are_fine(wet: Path) -> None:
    """The day after the last day is no overlap."""
    with (wet / PROCEDURE).open("a", encoding="utf-8") as bestand:
        bestand.write(f"{NORM}tot_en_met = 2023-06-30\n{NORM}van = 2023-07-01\n")

    assert 2 == len(lees_regelboek(wet).regimes["nijmegen-verordening-2022"].normen["proef"])
