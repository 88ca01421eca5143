"""samenloop-voorzieningen: beschermd wonen with huishouden, and vervoer with rolstoelen."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek
from tests.domain.regels.stappen import verteld

OUD = date(2025, 2, 28)
NIEUW = date(2025, 3, 1)
NB = "Beleidsregels Wmo Nijmegen 2025, par. 7.6 NB"
BIJLAGE_4 = "Beleidsregels Wmo Nijmegen 2025, bijlage 4, Dubbele of overlappende voorzieningen"
LID_3_F = "Verordening Nijmegen 2022, art. 11 lid 3 onder f"


def _samenloop(
    gevraagd: str, aanwezig: list[str], vorm: str = "zin", peildatum: date = NIEUW, *, noodzaak: bool = False
) -> Antwoord:
    feiten = {"gevraagd": gevraagd, "aanwezig": aanwezig, "leveringsvorm": vorm, "individueleNoodzaak": noodzaak}
    return toets(Vraag("0268", "samenloop-voorzieningen", peildatum, feiten), regelboek())


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig", "vorm", "peildatum", "grond"),
    [
        # Par. 7.6 NB: beschermd wonen in natura, in each of its forms, whichever came first.
        ("huishoudelijke-hulp-1", ["beschermd-wonen-intramuraal-licht"], "zin", NIEUW, NB),
        ("hulp-bij-het-huishouden", ["beschermd-thuis-middel"], "zin", NIEUW, NB),
        ("hulp-bij-huishouden", ["rollator", "trainingshuis-licht"], "zin", NIEUW, NB),
        ("beschermd-wonen", ["huishoudelijke-hulp-2"], "zin", NIEUW, NB),
        ("beschermd-wonen", ["begeleiding"], "zin", NIEUW, None),
        ("begeleiding", ["beschermd-wonen"], "zin", NIEUW, None),
        ("huishoudelijke-hulp-1", ["begeleiding"], "zin", NIEUW, None),
        ("huishoudelijke-hulp-1", [], "zin", NIEUW, None),
        # Art. 11 lid 3 onder f: a pgb for beschermd wonen has the cleaning in it.
        ("huishoudelijke-hulp-1", ["beschermd-wonen-intramuraal-licht"], "pgb", NIEUW, LID_3_F),
        ("huishoudelijke-hulp-1", ["beschermd-thuis-middel"], "pgb", NIEUW, None),
        ("huishoudelijke-hulp-1", ["beschermd-wonen"], "pgb", OUD, LID_3_F),
        ("beschermd-wonen-licht", ["hulp-bij-het-huishouden"], "pgb", OUD, LID_3_F),
        # Before the beleidsregels no text speaks of natura.
        ("huishoudelijke-hulp-1", ["beschermd-wonen"], "zin", OUD, None),
    ],
)
def test_beschermd_wonen_and_huishouden(
    gevraagd: str, aanwezig: list[str], vorm: str, peildatum: date, grond: str | None
) -> None:
    """Who lives beschermd gets no hulp bij het huishouden of its own."""
    gronden = [] if grond is None else [{"bron": grond, "dwingend": True}]

    assert {"toegestaan": grond is None, "gronden": gronden} == (
        _samenloop(gevraagd, aanwezig, vorm, peildatum).uitkomst
    )


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig", "noodzaak", "toegestaan"),
    [
        # Bijlage 4: a scootmobiel and an elektrische rolstoel do not go together.
        ("scootmobiel", ["elektrische-rolstoel"], False, False),
        ("scootmobiel", ["elektrische-rolstoel"], True, False),
        ("elektrische-rolstoel", ["scootmobiel"], True, False),
        # The Avan-pas does, with a hulpmiddel, when the own need asks for it.
        ("avan-pas", ["scootmobiel"], True, True),
        ("scootmobiel", ["avan-pas"], True, True),
        ("avan-pas", ["scootmobiel"], False, False),
        ("avan-pas", ["scootmobiel", "rolstoel"], True, True),
        ("scootmobiel", ["avan-pas", "rolstoel"], True, False),
        ("avan-pas", ["taxi"], True, False),
        ("avan-pas", ["cvv"], True, False),
        # What is no vervoer or rolstoel does not count.
        ("scootmobiel", ["begeleiding"], False, True),
        ("begeleiding", ["scootmobiel"], False, True),
        ("scootmobiel", [], False, True),
    ],
)
def test_vervoer_and_rolstoelen(gevraagd: str, aanwezig: list[str], *, noodzaak: bool, toegestaan: bool) -> None:
    """The text says in principe: a ground that need not be used."""
    gronden = [] if toegestaan else [{"bron": BIJLAGE_4, "dwingend": False}]

    assert {"toegestaan": toegestaan, "gronden": gronden} == (
        _samenloop(gevraagd, aanwezig, noodzaak=noodzaak).uitkomst
    )


@pytest.mark.parametrize(
    ("aanwezig", "vorm", "open_punt"),
    [
        ("beschermd-wonen-intramuraal-licht", "zin", False),
        ("beschermd-thuis-middel", "zin", True),
        ("trainingshuis-licht", "zin", True),
        ("beschermd-wonen", "pgb", False),
    ],
)
def test_that_thuis_is_a_form_of_beschermd_wonen_is_told(aanwezig: str, vorm: str, *, open_punt: bool) -> None:
    """The NB names beschermd wonen; who lives in his own house loses help by what par. 7.4 says."""
    stap = _samenloop("huishoudelijke-hulp-1", [aanwezig], vorm).stappen[0]

    assert stap.voldaan is False
    assert open_punt is ("Open punt" in stap.toelichting)


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig", "voldaan"),
    [
        ("scootmobiel", ["elektrische-rolstoel"], False),
        ("avan-pas", ["scootmobiel"], True),
        ("scootmobiel", ["begeleiding"], True),
    ],
)
def test_the_step_on_vervoer(gevraagd: str, aanwezig: list[str], *, voldaan: bool) -> None:
    """What does not go together is a step that is not met."""
    assert voldaan is _samenloop(gevraagd, aanwezig, noodzaak=True).stappen[1].voldaan


def test_vervoer_before_the_beleidsregels() -> None:
    """The verordening does not speak of it."""
    assert _samenloop("scootmobiel", ["elektrische-rolstoel"], "pgb", OUD).uitkomst["toegestaan"]


@pytest.mark.parametrize(
    ("vorm", "peildatum", "bronnen"),
    [("zin", NIEUW, [NB, BIJLAGE_4]), ("pgb", NIEUW, [LID_3_F, BIJLAGE_4]), ("zin", OUD, [LID_3_F])],
)
def test_the_steps(vorm: str, peildatum: date, bronnen: list[str]) -> None:
    """First the huishouden, then vervoer."""
    stappen = _samenloop("begeleiding", [], vorm, peildatum).stappen

    assert bronnen == [stap.bron for stap in stappen][: len(bronnen)]
    assert (peildatum == OUD) == ("Open punt" in stappen[0].toelichting)


def test_before_the_verordening_there_is_no_answer() -> None:
    """The verordening of 2021 is not held."""
    with pytest.raises(RegelNietVanKracht):
        _samenloop("begeleiding", [], "zin", date(2021, 12, 31))


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig", "vorm", "peildatum", "zin", "voldaan"),
    [
        (
            "huishoudelijke-hulp-1",
            ["beschermd-wonen-licht", "begeleiding-plus"],
            "zin",
            NIEUW,
            "Gevraagd is huishoudelijke hulp 1, aanwezig beschermd wonen licht, begeleiding plus; wie beschermd wonen",
            False,
        ),
        (
            "huishoudelijke-hulp-1",
            ["beschermd-wonen"],
            "pgb",
            NIEUW,
            "aanwezig beschermd wonen; in het pgb voor beschermd wonen zit het schoonmaken al.",
            False,
        ),
        ("begeleiding", [], "zin", NIEUW, "Beschermd wonen en hulp bij het huishouden lopen niet samen.", True),
        ("begeleiding", [], "zin", NIEUW, "Er lopen geen vervoers- of rolstoelvoorzieningen samen.", True),
        ("begeleiding", [], "zin", OUD, "Open punt: over beschermd wonen in natura naast hulp bij het", True),
        (
            "scootmobiel",
            ["begeleiding", "elektrische-rolstoel"],
            "zin",
            NIEUW,
            "Gevraagd is scootmobiel, aanwezig elektrische rolstoel; in principe worden die niet gecombineerd.",
            False,
        ),
    ],
)
def test_each_step_is_told_as_it_is(
    *, gevraagd: str, aanwezig: list[str], vorm: str, peildatum: date, zin: str, voldaan: bool
) -> None:
    """Par. 7.6 NB, bijlage 4 and art. 11: what is asked, what is there, and why they do not go together."""
    assert [voldaan] == verteld(_samenloop(gevraagd, aanwezig, vorm, peildatum), zin)


def test_the_own_need_is_told_where_it_allows_the_pas() -> None:
    """Bijlage 4: the Avan-pas beside a hulpmiddel."""
    antwoord = _samenloop("avan-pas", ["scootmobiel"], noodzaak=True)

    assert [True] == verteld(antwoord, "de eigen vervoersbehoefte maakt de Avan-pas naast een hulpmiddel noodzakelijk.")


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig"),
    [
        ("beschermd-wonen", ["huishoudelijke-hulp-1"]),
        ("huishoudelijke-hulp-1", ["beschermd-thuis-middel", "beschermd-wonen-licht"]),
    ],
)
def test_where_beschermd_wonen_itself_is_there_nothing_is_open(gevraagd: str, aanwezig: list[str]) -> None:
    """The NB names beschermd wonen, asked for or there already."""
    assert [] == verteld(_samenloop(gevraagd, aanwezig), "Open punt: de tekst noemt beschermd wonen")


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig"),
    [
        ("beschermd-thuis-middel", ["huishoudelijke-hulp-1"]),
        ("huishoudelijke-hulp-1", ["trainingshuis-licht", "begeleiding"]),
    ],
)
def test_a_form_of_it_leaves_a_point_open(gevraagd: str, aanwezig: list[str]) -> None:
    """Beschermd thuis and trainingshuis, asked for or there already."""
    assert [False] == verteld(_samenloop(gevraagd, aanwezig), "Open punt: de tekst noemt beschermd wonen")


@pytest.mark.parametrize(
    ("gevraagd", "aanwezig"),
    [
        ("avan-pas", ["avan-pas", "scootmobiel"]),  # a second pas is no pas beside a hulpmiddel
        ("scootmobiel", ["avan-pas", "avan-pas"]),
        ("avan-pas", ["scootmobiel", "cvv"]),  # something else overlaps too
        ("cvv", ["avan-pas", "scootmobiel"]),
    ],
)
def test_the_pas_is_an_exception_only_beside_a_hulpmiddel(gevraagd: str, aanwezig: list[str]) -> None:
    """Bijlage 4: one pas, a hulpmiddel, and nothing else, also when the own need asks for it."""
    assert not _samenloop(gevraagd, aanwezig, noodzaak=True).uitkomst["toegestaan"]
