"""hulpmiddel-verstrekker: every cell of bijlage 3, sociaal vervoer, and MPT and Wlz-pgb of par. 2.4."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOngeldig, FeitOntbreekt, RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

REGELS = "Beleidsregels Wmo Nijmegen 2025, "
INSTELLING, ZONDER, VPT = "instelling-met-behandeling", "verblijf-zonder-behandeling", "vpt"


def _verstrekker(
    hulpmiddel: str, situatie: str, peildatum: date = date(2025, 3, 1), *, binnen_regio: bool | None = None
) -> Antwoord:
    feiten = {"hulpmiddel": hulpmiddel, "situatie": situatie, "binnenRegio": binnen_regio}
    return toets(Vraag("0268", "hulpmiddel-verstrekker", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("hulpmiddel", "instelling", "zonder", "vpt"),
    [
        # Bijlage 3, eerste tabel: Wlz Wlz Wlz Wlz / Wlz n.v.t. Zvw Zvw / Wlz n.v.t. Zvw Zvw.
        ("outillage", "wlz", "wlz", "wlz"),
        ("roerende-woonvoorzieningen", "wlz", "n.v.t.", "wmo"),  # n.v.t. with a VPT: par. 2.4
        ("hulpmiddelen-onderdeel-zorg", "wlz", "zvw", "zvw"),
        ("persoonsgebonden-hulpmiddelen", "wlz", "zvw", "zvw"),
        # Tweede tabel: Wlz Zvw Wlz Wlz n.v.t. / Wmo Zvw Wlz Wmo n.v.t. / Wmo Zvw Wlz Wmo Wmo.
        ("individueel-aangepaste-rolstoel", "wlz", "wmo", "wmo"),
        ("overige-hulpmiddelen", "zvw", "zvw", "zvw"),
        ("vervoer-onderdeel-zorg", "wlz", "wlz", "wlz"),
        ("vervoer-mobiliteit", "wlz", "wmo", "wmo"),
        ("woonvoorzieningen", "n.v.t.", "n.v.t.", "wmo"),
    ],
)
def test_each_cell(hulpmiddel: str, instelling: str, zonder: str, vpt: str) -> None:
    """All rows and columns of both tables."""
    assert [instelling, zonder, vpt] == [
        _verstrekker(hulpmiddel, situatie).uitkomst["wet"] for situatie in (INSTELLING, ZONDER, VPT)
    ]


@pytest.mark.parametrize("situatie", ["mpt", "wlz-pgb"])
@pytest.mark.parametrize(
    ("hulpmiddel", "open_punt"),
    [
        ("outillage", True),
        ("roerende-woonvoorzieningen", False),
        ("hulpmiddelen-onderdeel-zorg", True),
        ("persoonsgebonden-hulpmiddelen", True),
        ("individueel-aangepaste-rolstoel", False),
        ("overige-hulpmiddelen", True),
        ("vervoer-onderdeel-zorg", True),
        ("vervoer-mobiliteit", False),
        ("woonvoorzieningen", False),
    ],
)
def test_at_home_without_vpt_it_is_the_wmo(hulpmiddel: str, situatie: str, *, open_punt: bool) -> None:
    """Par. 2.4; where bijlage 3 gives it to another law for others the step says so."""
    antwoord = _verstrekker(hulpmiddel, situatie)

    assert {"wet": "wmo", "grond": f"{REGELS}par. 2.4"} == antwoord.uitkomst
    assert open_punt == ("Open punt" in antwoord.stappen[0].toelichting)


@pytest.mark.parametrize("situatie", [INSTELLING, ZONDER, VPT, "mpt", "wlz-pgb"])
@pytest.mark.parametrize(("binnen", "wet"), [(True, "wmo"), (False, "Valys")])
def test_sociaal_vervoer(situatie: str, wet: str, *, binnen: bool) -> None:
    """Bijlage 3, last sentence: within the region the Wmo, outside it Valys."""
    antwoord = _verstrekker("sociaal-vervoer", situatie, binnen_regio=binnen)

    assert {"wet": wet, "grond": f"{REGELS}bijlage 3, slot"} == antwoord.uitkomst


@pytest.mark.parametrize(
    ("hulpmiddel", "grond", "bronnen"),
    [
        ("outillage", "bijlage 3", ["bijlage 3", "par. 2.4"]),
        ("hulpmiddelen-onderdeel-zorg", "bijlage 3", ["bijlage 3", "par. 2.4"]),
        ("persoonsgebonden-hulpmiddelen", "bijlage 3", ["bijlage 3", "par. 2.4"]),
        ("overige-hulpmiddelen", "bijlage 3", ["bijlage 3", "par. 2.4"]),
        ("vervoer-onderdeel-zorg", "bijlage 3", ["bijlage 3", "par. 2.4"]),
        ("individueel-aangepaste-rolstoel", "bijlage 3", ["bijlage 3"]),
        ("woonvoorzieningen", "bijlage 3", ["bijlage 3"]),
        ("roerende-woonvoorzieningen", "par. 2.4", ["bijlage 3", "par. 2.4"]),
        ("vervoer-mobiliteit", "bijlage 3", ["bijlage 3"]),
    ],
)
def test_the_vpt_in_bijlage_3_against_par_2_4(hulpmiddel: str, grond: str, bronnen: list[str]) -> None:
    """Where the two clash a step of its own says what was followed."""
    antwoord = _verstrekker(hulpmiddel, VPT)

    assert REGELS + grond == antwoord.uitkomst["grond"]
    assert [REGELS + bron for bron in bronnen] == [stap.bron for stap in antwoord.stappen]
    assert (len(bronnen) > 1) == ("Open punt" in antwoord.stappen[-1].toelichting)


@pytest.mark.parametrize(
    ("hulpmiddel", "omschrijving"),
    [
        # Bijlage 3: Omschrijving and Voorbeelden of each column.
        ("outillage", "inventaris waar meerdere mensen gebruik van kunnen maken"),
        ("roerende-woonvoorzieningen", "hulpmiddelen bij de douche- en toiletgang"),
        ("hulpmiddelen-onderdeel-zorg", "persoonlijk en niet aangepast, zoals verbandmiddelen"),
        ("persoonsgebonden-hulpmiddelen", "aan de persoon aangepast, zoals orthopedische schoenen"),
        ("individueel-aangepaste-rolstoel", "geen standaardrolstoel"),
        ("overige-hulpmiddelen", "compensatie van een stoornis, zoals een hoortoestel"),
        ("vervoer-onderdeel-zorg", "van en naar dagbesteding"),
        ("vervoer-mobiliteit", "verplaatsen in en om de woning of instelling"),
        ("woonvoorzieningen", "om zelfstandig thuis te kunnen blijven wonen"),
    ],
)
def test_the_step_says_what_the_column_holds(hulpmiddel: str, omschrijving: str) -> None:
    """A tillift stands in two columns: who reads the answer sees which was meant."""
    assert omschrijving in _verstrekker(hulpmiddel, INSTELLING).stappen[0].toelichting


@pytest.mark.parametrize(
    ("hulpmiddel", "situatie", "voldaan", "geen_wet"),
    [
        ("woonvoorzieningen", INSTELLING, False, True),
        ("roerende-woonvoorzieningen", ZONDER, False, True),
        ("woonvoorzieningen", VPT, True, False),
        ("outillage", INSTELLING, False, False),
    ],
)
def test_no_law_in_the_overzicht_is_no_refusal(
    hulpmiddel: str, situatie: str, *, voldaan: bool, geen_wet: bool
) -> None:
    """N.v.t. says that the overzicht names no law, and the step is met only where it is the Wmo."""
    stap = _verstrekker(hulpmiddel, situatie).stappen[0]

    assert voldaan is stap.voldaan
    assert geen_wet is ("dat is geen afwijzing" in stap.toelichting)


@pytest.mark.parametrize(("binnen", "zin"), [(True, "binnen de regio valt onder de Wmo"), (False, "onder Valys")])
def test_the_step_of_sociaal_vervoer(zin: str, *, binnen: bool) -> None:
    """Valys is none of the gemeente's."""
    (stap,) = _verstrekker("sociaal-vervoer", VPT, binnen_regio=binnen).stappen

    assert binnen is stap.voldaan
    assert zin in stap.toelichting


def test_the_broken_head_is_told() -> None:
    """The flattened source splits the head of the second column."""
    assert "uiteengevallen" in _verstrekker("outillage", INSTELLING).stappen[0].toelichting
    assert "uiteengevallen" not in _verstrekker("overige-hulpmiddelen", INSTELLING).stappen[0].toelichting


def test_sociaal_vervoer_needs_to_know_where() -> None:
    """Without it no law can be named."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        _verstrekker("sociaal-vervoer", VPT)

    assert "binnenRegio" == gevangen.value.leden["feit"]


def test_an_unknown_column_is_refused() -> None:
    """Bijlage 3 has nine columns."""
    with pytest.raises(FeitOngeldig) as gevangen:
        _verstrekker("scootmobiel", VPT)

    assert "hulpmiddel" == gevangen.value.leden["feit"]


def test_before_the_beleidsregels_there_is_no_answer() -> None:
    """Bijlage 3 counts from 2025-03-01."""
    with pytest.raises(RegelNietVanKracht):
        _verstrekker("outillage", VPT, date(2025, 2, 28))


@pytest.mark.parametrize(
    ("hulpmiddel", "situatie", "zin", "voldaan"),
    [
        ("outillage", INSTELLING, "situatie instelling met behandeling: de Wlz.", False),
        ("overige-hulpmiddelen", ZONDER, "situatie verblijf zonder behandeling: de Zvw.", False),
        ("vervoer-mobiliteit", VPT, "situatie vpt: de Wmo.", True),
        ("woonvoorzieningen", INSTELLING, ": niet van toepassing. Het overzicht noemt hier geen wet", False),
        ("woonvoorzieningen", "mpt", "Wie thuis woont met een Wlz-indicatie (MPT), krijgt hulpmiddelen en", True),
        ("outillage", "wlz-pgb", "Wie thuis woont met een Wlz-indicatie (WLZ-PGB), krijgt hulpmiddelen en", True),
        ("roerende-woonvoorzieningen", VPT, "Open punt: het overzicht wijst geen wet aan; par. 2.4 geeft", True),
        ("outillage", VPT, "Open punt: par. 2.4 geeft hulpmiddelen van wie thuis woont met een VPT aan de Wmo", False),
    ],
)
def test_each_step_is_told_as_it_is(*, hulpmiddel: str, situatie: str, zin: str, voldaan: bool) -> None:
    """Bijlage 3 and par. 2.4: met is what the Wmo provides."""
    assert [voldaan] == verteld(_verstrekker(hulpmiddel, situatie), zin)


def test_outside_the_region_is_told() -> None:
    """Bijlage 3, last sentence."""
    antwoord = _verstrekker("sociaal-vervoer", VPT, binnen_regio=False)

    assert [False] == verteld(antwoord, "Sociaal vervoer buiten de regio valt onder Valys.")
