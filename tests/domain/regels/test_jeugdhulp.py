"""The ways into jeugdhulp in Nijmegen."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek

NIJMEGEN = "Verordening Nijmegen 2022"
LID_5 = f"{NIJMEGEN}, art. 2 lid 5"
PUNT = f"{NIJMEGEN}, bijlage 3 punt 28.2"
GEMEENTE = f"{NIJMEGEN}, algemene toelichting, Toegang jeugdhulp via de gemeente"
GESLOTEN = f"{NIJMEGEN}, art. 7 lid 5"
OPEN_PUNT = "Open punt: "


def _toegang(verwijzer: str, *, gecontracteerd: bool = True, gesloten: bool = False, vrij: bool = False) -> Antwoord:
    feiten = {
        "verwijzer": verwijzer,
        "aanbiederGecontracteerd": gecontracteerd,
        "geslotenJeugdhulp": gesloten,
        "vrijwilligKader": vrij,
    }
    return toets(Vraag("0268", "jeugdhulp-toegang", date(2023, 6, 1), feiten), regelboek())


@pytest.mark.parametrize(
    ("verwijzer", "gecontracteerd", "toegang", "gesprek", "aanvraag", "bepaalt", "grond"),
    [
        # Algemene toelichting, art. 5, 7 lid 1 and 3: gesprek, aanvraag, and the college decides.
        ("gemeente", True, True, True, True, "college", GEMEENTE),
        ("gemeente", False, True, True, True, "college", GEMEENTE),
        # Art. 2 lid 5: three doctors, to contracted jeugdhulp, and the aanbieder decides.
        ("huisarts", True, True, False, False, "aanbieder", LID_5),
        ("huisarts", False, False, False, False, "aanbieder", LID_5),
        ("jeugdarts", True, True, False, False, "aanbieder", LID_5),
        ("medisch-specialist", True, True, False, False, "aanbieder", LID_5),
        # Bijlage 3 punt 28.2 adds the kinderarts.
        ("kinderarts", True, True, False, False, "aanbieder", PUNT),
        ("kinderarts", False, False, False, False, "aanbieder", PUNT),
        # Algemene toelichting: what they find necessary is delivered; the GI is in beginsel bound to what was bought.
        ("gecertificeerde-instelling", True, True, False, False, "verwijzer", PUNT),
        ("gecertificeerde-instelling", False, False, False, False, "verwijzer", PUNT),
        ("rechter", True, True, False, False, "verwijzer", PUNT),
        ("rechter", False, True, False, False, "verwijzer", PUNT),
        ("raad-voor-de-kinderbescherming", True, True, False, False, "verwijzer", PUNT),
        ("officier-van-justitie", False, True, False, False, "verwijzer", PUNT),
    ],
)
def test_ways_into_jeugdhulp(
    verwijzer: str,
    gecontracteerd: bool,  # noqa: FBT001
    toegang: bool,  # noqa: FBT001
    gesprek: bool,  # noqa: FBT001
    aanvraag: bool,  # noqa: FBT001
    bepaalt: str,
    grond: str,
) -> None:
    """Who refers decides what the gemeente still asks; a beschikking follows in every case (art. 2 lid 6)."""
    antwoord = _toegang(verwijzer, gecontracteerd=gecontracteerd)

    assert {
        "toegang": toegang,
        "gesprekVereist": gesprek,
        "aanvraagVereist": aanvraag,
        "beschikkingVereist": True,
        "bepaaltVoorziening": bepaalt,
        "grond": grond,
    } == antwoord.uitkomst
    assert f"{NIJMEGEN}, art. 2 lid 6" in [stap.bron for stap in antwoord.stappen]


@pytest.mark.parametrize(
    ("gesloten", "vrij", "gesprek", "grond"),
    [
        (True, True, False, GESLOTEN),  # art. 7 lid 5: lid 1-4 do not count
        (True, False, True, GEMEENTE),
        (False, True, True, GEMEENTE),
    ],
)
def test_gesloten_jeugdhulp_by_consent_waits_for_no_gesprek(
    gesloten: bool,  # noqa: FBT001
    vrij: bool,  # noqa: FBT001
    gesprek: bool,  # noqa: FBT001
    grond: str,
) -> None:
    """Art. 7 lid 5 is about gesloten jeugdhulp in the vrijwillig kader only; it remains an aanvraag."""
    uitkomst = _toegang("gemeente", gesloten=gesloten, vrij=vrij).uitkomst

    assert (gesprek, True, grond) == (uitkomst["gesprekVereist"], uitkomst["aanvraagVereist"], uitkomst["grond"])


@pytest.mark.parametrize("verwijzer", ["kinderarts", "rechter"])
def test_what_the_text_leaves_open_is_said(verwijzer: str) -> None:
    """The kinderarts is not in art. 2 lid 5, and the road by a measure is not in the verordening."""
    assert any(OPEN_PUNT in stap.toelichting for stap in _toegang(verwijzer).stappen)


def test_the_gemeente_road_cites_its_articles_in_order() -> None:
    """Art. 2, art. 7, and then the toelichting."""
    assert [
        f"{NIJMEGEN}, art. 2 lid 6",
        f"{NIJMEGEN}, art. 7 lid 1",
        f"{NIJMEGEN}, art. 7 lid 3",
        GEMEENTE,
    ] == [stap.bron for stap in _toegang("gemeente").stappen]


BESCHIKKING, MAATREGEL = "art. 2 lid 6", "algemene toelichting, Toegang via de gecertificeerde instelling"


@pytest.mark.parametrize(
    ("verwijzer", "gecontracteerd", "gesloten", "stappen"),
    [
        ("gemeente", True, False, [(BESCHIKKING, True), ("art. 7 lid 1", True), ("art. 7 lid 3", True), ("alg", True)]),
        ("gemeente", True, True, [(BESCHIKKING, True), ("art. 7 lid 5", True)]),
        ("huisarts", True, False, [("art. 2 lid 5", True), (BESCHIKKING, True)]),
        ("huisarts", False, False, [("art. 2 lid 5", False), (BESCHIKKING, True)]),
        ("kinderarts", True, False, [("art. 2 lid 5", True), (BESCHIKKING, True), ("bijlage 3 punt 28.2", True)]),
        ("rechter", False, False, [(BESCHIKKING, True), (MAATREGEL, True), ("bijlage 3 punt 28.2", True)]),
        (
            "gecertificeerde-instelling",
            False,
            False,
            [(BESCHIKKING, True), (MAATREGEL, True), (MAATREGEL, False), ("bijlage 3 punt 28.2", True)],
        ),
    ],
)
def test_the_steps_of_each_way_in(
    *, verwijzer: str, gecontracteerd: bool, gesloten: bool, stappen: list[tuple[str, bool]]
) -> None:
    """Only an aanbieder without a contract is a step that is not met; all else opens the way."""
    antwoord = _toegang(verwijzer, gecontracteerd=gecontracteerd, gesloten=gesloten, vrij=gesloten)
    gewogen = [(stap.bron.removeprefix(f"{NIJMEGEN}, "), stap.voldaan) for stap in antwoord.stappen]

    assert len(stappen) == len(gewogen)
    assert all(
        bron.startswith(begin) and voldaan is verwacht
        for (bron, voldaan), (begin, verwacht) in zip(gewogen, stappen, strict=True)
    )


@pytest.mark.parametrize(
    ("verwijzer", "gecontracteerd", "zin"),
    [
        ("huisarts", True, "De huisarts verwijst naar een gecontracteerde aanbieder; "),
        ("huisarts", False, "De huisarts verwijst naar een niet gecontracteerde aanbieder; "),
        ("gecertificeerde-instelling", True, "De aanbieder is gecontracteerd. "),
        ("gecertificeerde-instelling", False, "De aanbieder is niet gecontracteerd. "),
    ],
)
def test_a_contract_is_told_as_it_is(*, verwijzer: str, gecontracteerd: bool, zin: str) -> None:
    """Art. 2 lid 5 and the toelichting: what decides stands in the words."""
    stappen = _toegang(verwijzer, gecontracteerd=gecontracteerd).stappen

    assert [gecontracteerd] == [stap.voldaan for stap in stappen if stap.toelichting.startswith(zin)]
