"""samenloop-voorzieningen: beschermd wonen with huishouden, and vervoer with rolstoelen."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import RegelNietVanKracht
from services.verordeningen import regelboek

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
