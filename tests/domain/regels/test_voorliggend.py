"""Which law goes first: Wlz, Zvw, Wmo or Jeugdwet."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from domain.weigering import FeitOntbreekt
from services.verordeningen import regelboek

PUNT_23 = "Verordening Nijmegen 2022, bijlage 3 punt 23"
PAR_2_4 = "Beleidsregels Wmo Nijmegen 2025, par. 2.4"
PAR_4_2_4 = "Beleidsregels Wmo Nijmegen 2025, par. 4.2.4"
BIJLAGE_3 = "Beleidsregels Wmo Nijmegen 2025, bijlage 3"
VOOR, NA = date(2025, 2, 28), date(2025, 3, 1)

NIETS: dict[str, object] = {
    "wlzIndicatie": False,
    "wlzVorm": None,
    "woontThuis": True,
    "wlzAannemelijk": False,
    "weigertMeewerkenWlz": False,
    "zvwMogelijk": False,
    "geneeskundigeZorgOfHoogRisico": False,
    "meerdereOorzaken": False,
    "voorziening": "begeleiding",
}
THUIS: dict[str, object] = {"wlzIndicatie": True, "wlzVorm": "mpt", "voorziening": "hulpmiddel"}


def _voorrang(wet: str, dag: date, anders: dict[str, object]) -> Antwoord:
    return toets(Vraag("0268", "voorliggende-wet", dag, {"wet": wet, **NIETS, **anders}), regelboek())


def _kort(antwoord: Antwoord) -> tuple[str, bool, bool, str]:
    u = antwoord.uitkomst
    return u["gaatVoor"], u["kanWeigeren"], u["indicatieVervalt"], u["grond"]


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        # Nothing else: the Wmo itself.
        ({}, ("wmo", False, False, PAR_2_4)),
        # Punt 23: after a Wlz-indicatie the Wmo-indicatie lapses.
        ({"wlzIndicatie": True, "wlzVorm": "mpt"}, ("wlz", True, True, PUNT_23)),
        ({"wlzIndicatie": True}, ("wlz", True, True, PUNT_23)),
        # Par. 2.4: hulpmiddelen and woningaanpassingen of who lives at home with pgb, VPT or MPT stay with the Wmo.
        (THUIS, ("wmo", False, False, PAR_2_4)),
        ({**THUIS, "wlzVorm": "vpt"}, ("wmo", False, False, PAR_2_4)),
        ({**THUIS, "wlzVorm": "pgb", "voorziening": "woningaanpassing"}, ("wmo", False, False, PAR_2_4)),
        ({**THUIS, "wlzVorm": "instelling"}, ("wlz", True, True, PUNT_23)),
        ({**THUIS, "woontThuis": False}, ("wlz", True, True, PUNT_23)),
        ({**THUIS, "voorziening": "rolstoel"}, ("wmo", False, False, PAR_2_4)),
        ({**THUIS, "voorziening": "woonvoorziening"}, ("wmo", False, False, PAR_2_4)),
        ({**THUIS, "voorziening": "woningaanpassingen"}, ("wmo", False, False, PAR_2_4)),
        # Bijlage 3, Vervoer (mobiliteit): Wmo at home, Wlz in an instelling; sociaal vervoer: Wmo in every situation.
        ({**THUIS, "voorziening": "vervoersvoorziening"}, ("wmo", False, False, f"{BIJLAGE_3}, Vervoer (mobiliteit)")),
        (
            {**THUIS, "voorziening": "vervoersvoorziening", "wlzVorm": "vpt"},
            ("wmo", False, False, f"{BIJLAGE_3}, Vervoer (mobiliteit)"),
        ),
        ({**THUIS, "voorziening": "vervoersvoorziening", "wlzVorm": "instelling"}, ("wlz", True, True, PUNT_23)),
        ({**THUIS, "voorziening": "vervoersvoorziening", "woontThuis": False}, ("wlz", True, True, PUNT_23)),
        ({**THUIS, "voorziening": "sociaal-vervoer"}, ("wmo", False, False, f"{BIJLAGE_3}, slot")),
        (
            {**THUIS, "voorziening": "sociaal-vervoer", "wlzVorm": "instelling", "woontThuis": False},
            ("wmo", False, False, f"{BIJLAGE_3}, slot"),
        ),
        # Par. 2.4: "en/of" - likely a right to Wlz care, or refusing to help get it.
        ({"wlzAannemelijk": True, "weigertMeewerkenWlz": True}, ("wlz", True, False, PAR_2_4)),
        ({"wlzAannemelijk": True}, ("wlz", True, False, PAR_2_4)),
        ({"weigertMeewerkenWlz": True}, ("wmo", True, False, PAR_2_4)),
        # What stays with the Wmo beside a Wlz-indicatie too, the Wlz cannot go before; refusing stays a choice.
        ({"wlzAannemelijk": True, "voorziening": "hulpmiddel"}, ("wmo", True, False, PAR_2_4)),
        (
            {"wlzAannemelijk": True, "weigertMeewerkenWlz": True, "voorziening": "woningaanpassing"},
            ("wmo", True, False, PAR_2_4),
        ),
        ({"wlzAannemelijk": True, "voorziening": "hulpmiddel", "woontThuis": False}, ("wlz", True, False, PAR_2_4)),
        # Par. 2.4: care of the Zvw does not come from the Wmo.
        ({"zvwMogelijk": True}, ("zvw", True, False, PAR_2_4)),
        ({**THUIS, "zvwMogelijk": True}, ("zvw", True, False, PAR_2_4)),
        ({"zvwMogelijk": True, "wlzIndicatie": True, "wlzVorm": "vpt"}, ("wlz", True, True, PUNT_23)),
        # Par. 4.2.4: persoonlijke verzorging with geneeskundige zorg, or a high risk of it.
        (
            {"voorziening": "persoonlijke-verzorging", "geneeskundigeZorgOfHoogRisico": True},
            ("zvw", True, False, PAR_4_2_4),
        ),
        ({"voorziening": "persoonlijke-verzorging"}, ("wmo", False, False, PAR_2_4)),
        ({"geneeskundigeZorgOfHoogRisico": True}, ("wmo", False, False, PAR_2_4)),
        # Several causes matter to the Jeugdwet only.
        ({"wlzIndicatie": True, "wlzVorm": "mpt", "meerdereOorzaken": True}, ("wlz", True, True, PUNT_23)),
    ],
)
def test_wmo_under_the_beleidsregels(anders: dict[str, object], verwacht: tuple[str, bool, bool, str]) -> None:
    """From 2025-03-01 the beleidsregels say what goes before the Wmo, beside the verordening."""
    antwoord = _voorrang("wmo", NA, anders)

    assert ("nijmegen-beleidsregels-2025", verwacht) == (antwoord.regime, _kort(antwoord))


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ("wmo", False, False)),
        ({"wlzIndicatie": True, "wlzVorm": "mpt"}, ("wlz", True, True)),
        (THUIS, ("wlz", True, True)),  # the text refers to exceptions of the law and names none
        # Punt 23 asks both: reasons to think there is a right, and refusing to help get it.
        ({"wlzAannemelijk": True, "weigertMeewerkenWlz": True}, ("wlz", True, False)),
        ({"wlzAannemelijk": True}, ("wmo", False, False)),
        ({"weigertMeewerkenWlz": True}, ("wmo", False, False)),
        ({"zvwMogelijk": True}, ("zvw", True, False)),
        # Par. 4.2.4 counts from 2025-03-01.
        ({"voorziening": "persoonlijke-verzorging", "geneeskundigeZorgOfHoogRisico": True}, ("wmo", False, False)),
    ],
)
def test_wmo_before_the_beleidsregels(anders: dict[str, object], verwacht: tuple[str, bool, bool]) -> None:
    """Until 2025-02-28 only bijlage 3 punt 23 of the verordening is held."""
    antwoord = _voorrang("wmo", VOOR, anders)

    assert ("nijmegen-verordening-2022", (*verwacht, PUNT_23)) == (antwoord.regime, _kort(antwoord))


@pytest.mark.parametrize("dag", [VOOR, NA])
@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({}, ("jeugdwet", False, False)),
        ({"zvwMogelijk": True}, ("zvw", True, False)),
        ({"wlzIndicatie": True, "wlzVorm": "mpt"}, ("wlz", True, False)),
        ({"wlzAannemelijk": True, "weigertMeewerkenWlz": True}, ("wlz", True, False)),
        ({"wlzAannemelijk": True}, ("jeugdwet", False, False)),
        ({"weigertMeewerkenWlz": True}, ("jeugdwet", False, False)),
        # Several causes: the Jeugdwet goes before the Wlz, not before the Zvw.
        ({"wlzIndicatie": True, "wlzVorm": "mpt", "meerdereOorzaken": True}, ("jeugdwet", False, False)),
        (
            {"wlzAannemelijk": True, "weigertMeewerkenWlz": True, "meerdereOorzaken": True},
            ("jeugdwet", False, False),
        ),
        ({"zvwMogelijk": True, "meerdereOorzaken": True}, ("zvw", True, False)),
    ],
)
def test_jeugdwet(dag: date, anders: dict[str, object], verwacht: tuple[str, bool, bool]) -> None:
    """Punt 23 for jeugdhulp, which the beleidsregels of 2025 leave as it is."""
    assert (*verwacht, PUNT_23) == _kort(_voorrang("jeugdwet", dag, anders))


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({"voorziening": "woningaanpassing"}, ("wmo", True, False, PAR_2_4)),
        ({"voorziening": "hulpmiddel"}, ("wmo", True, False, PAR_2_4)),
        ({"voorziening": "woonvoorziening"}, ("wmo", True, False, PAR_2_4)),
        ({"voorziening": "vervoersvoorziening"}, ("wmo", True, False, PAR_2_4)),
        # Once it is the Wmo's, what goes before the Wmo goes before it as well.
        ({"voorziening": "hulpmiddel", "zvwMogelijk": True}, ("zvw", True, False, PAR_2_4)),
        ({"voorziening": "hulpmiddel", "meerdereOorzaken": True, "zvwMogelijk": True}, ("zvw", True, False, PAR_2_4)),
        (THUIS, ("wmo", True, False, PAR_2_4)),
        ({**THUIS, "wlzVorm": "instelling", "woontThuis": False}, ("wlz", True, True, PUNT_23)),
    ],
)
def test_aids_of_a_minor_are_for_the_wmo(anders: dict[str, object], verwacht: tuple[str, bool, bool, str]) -> None:
    """Par. 2.4: asked for under the Jeugdwet, an aid or home adaptation is sent to the Wmo."""
    assert verwacht == _kort(_voorrang("jeugdwet", NA, anders))


@pytest.mark.parametrize("voorziening", ["hulpmiddel", "woningaanpassing", "woonvoorziening", "vervoersvoorziening"])
def test_before_the_beleidsregels_aids_of_a_minor_are_for_the_wmo_too(voorziening: str) -> None:
    """Bijlage 1 of the verordening names them with the Wmo."""
    verwacht = ("wmo", True, False, "Verordening Nijmegen 2022, bijlage 1")

    assert verwacht == _kort(_voorrang("jeugdwet", VOOR, {"voorziening": voorziening}))


@pytest.mark.parametrize(
    ("dag", "anders"),
    [
        (NA, {"wlzAannemelijk": True}),  # verordening "en", beleidsregels "en/of"
        (NA, {"wlzAannemelijk": True, "weigertMeewerkenWlz": True, "voorziening": "hulpmiddel"}),
        (NA, {**THUIS, "wlzVorm": "vpt"}),  # par. 2.4 against bijlage 3
        (VOOR, THUIS),  # exceptions that the text does not name
    ],
)
def test_what_the_texts_leave_open_is_said(dag: date, anders: dict[str, object]) -> None:
    """Where texts clash or are silent, the choice stands in the steps."""
    assert any(stap.toelichting.startswith("Open punt: ") for stap in _voorrang("wmo", dag, anders).stappen)


@pytest.mark.parametrize(
    "anders",
    [
        {},
        {"wlzIndicatie": True, "wlzVorm": "mpt"},
        {**THUIS, "voorziening": "vervoersvoorziening", "wlzVorm": "vpt"},  # no clash: both texts say Wmo
        {"wlzAannemelijk": True, "weigertMeewerkenWlz": True},  # both texts say that the Wmo can be refused
        {"voorziening": "hulpmiddel"},
    ],
)
def test_no_open_point_where_the_texts_are_clear(anders: dict[str, object]) -> None:
    """An open point is told when it decides, and not otherwise."""
    assert not any("Open punt" in stap.toelichting for stap in _voorrang("wmo", NA, anders).stappen)


@pytest.mark.parametrize(
    "anders",
    [THUIS, {**THUIS, "voorziening": "sociaal-vervoer", "woontThuis": False}],
    ids=["thuis", "sociaal-vervoer"],
)
def test_the_form_of_the_wlz_is_asked_when_it_decides(anders: dict[str, object]) -> None:
    """An aid at home with a Wlz-indicatie hangs on the form in which it is used."""
    with pytest.raises(FeitOntbreekt) as gevangen:
        _voorrang("wmo", NA, {**anders, "wlzVorm": None})

    assert "wlzVorm" == gevangen.value.leden["feit"]


def test_both_texts_are_cited_the_earlier_first() -> None:
    """The verordening asks both reasons, the beleidsregels either; then the Zvw."""
    antwoord = _voorrang("wmo", NA, {"wlzAannemelijk": True})

    assert [(PUNT_23, True), (PUNT_23, True), (PAR_2_4, False), (PAR_2_4, False), (PAR_2_4, True)] == [
        (stap.bron, stap.voldaan) for stap in antwoord.stappen[:5]
    ]


ZVW_NIET, ZVW_WEL = (
    "De zorg kan niet uit de Zorgverzekeringswet komen.",
    "De zorg kan uit de Zorgverzekeringswet komen.",
)
GEEN_WLZ, WEL_WLZ = "De cliënt heeft geen Wlz-indicatie.", "De cliënt heeft een Wlz-indicatie; dan vervalt"
GEEN_RECHT = "Recht op Wlz-zorg is niet aannemelijk; de cliënt weigert niet mee te werken om die te krijgen."
RECHT = "Recht op Wlz-zorg is aannemelijk; de cliënt weigert niet mee te werken om die te krijgen."
WEIGERT = "Recht op Wlz-zorg is niet aannemelijk; de cliënt weigert mee te werken om die te krijgen."
THUIS_MPT = "De cliënt woont thuis met de Wlz-indicatie in de vorm mpt en vraagt hulpmiddel."


@pytest.mark.parametrize(
    ("wet", "dag", "anders", "stappen"),
    [
        # Par. 2.4 beside punt 23: nothing stands in the way.
        ("wmo", NA, {}, [(GEEN_WLZ, True), (GEEN_RECHT, True), (GEEN_RECHT, True), (ZVW_NIET, True)]),
        (
            "wmo",
            NA,
            {"zvwMogelijk": True},
            [(GEEN_WLZ, True), (GEEN_RECHT, True), (GEEN_RECHT, True), (ZVW_WEL, False)],
        ),
        (
            "wmo",
            NA,
            {"weigertMeewerkenWlz": True},
            [
                (GEEN_WLZ, True),
                (WEIGERT, True),
                (WEIGERT, False),
                ("Open punt: de verordening vraagt", False),
                (ZVW_NIET, True),
            ],
        ),
        # An aid at home, which stays with the Wmo; what is not an aid does not.
        ("wmo", NA, THUIS, [(WEL_WLZ, False), (THUIS_MPT, True), (ZVW_NIET, True)]),
        (
            "wmo",
            NA,
            {**THUIS, "wlzVorm": "vpt"},
            [
                (WEL_WLZ, False),
                ("De cliënt woont thuis", True),
                ("Open punt: het hulpmiddelenoverzicht", True),
                (ZVW_NIET, True),
            ],
        ),
        (
            "wmo",
            NA,
            {**THUIS, "voorziening": "sociaal-vervoer", "woontThuis": False},
            [(WEL_WLZ, False), ("De cliënt woont niet thuis met de Wlz-indicatie", True), (ZVW_NIET, True)],
        ),
        (
            "wmo",
            NA,
            {"wlzIndicatie": True, "wlzVorm": "mpt"},
            [(WEL_WLZ, False), ("De uitzondering voor hulpmiddelen, woningaanpassingen", False), (ZVW_NIET, True)],
        ),
        # Punt 23 alone names no exceptions.
        ("wmo", VOOR, THUIS, [(WEL_WLZ, False), ("Open punt: welke uitzonderingen dat zijn", False), (ZVW_NIET, True)]),
        # Par. 4.2.4.
        *[
            (
                "wmo",
                NA,
                {"voorziening": "persoonlijke-verzorging", "geneeskundigeZorgOfHoogRisico": risico},
                [
                    (GEEN_WLZ, True),
                    (GEEN_RECHT, True),
                    (GEEN_RECHT, True),
                    (ZVW_NIET, True),
                    (f"Er is {een} behoefte aan geneeskundige zorg", not risico),
                ],
            )
            for risico, een in ((True, "een"), (False, "geen"))
        ],
        # Punt 23 for jeugdhulp: the Zvw before the Wlz.
        ("jeugdwet", NA, {}, [(ZVW_NIET, True), (GEEN_RECHT, True)]),
        ("jeugdwet", NA, {"wlzAannemelijk": True}, [(ZVW_NIET, True), (RECHT, True)]),
        (
            "jeugdwet",
            NA,
            {"wlzIndicatie": True, "wlzVorm": "mpt"},
            [(ZVW_NIET, True), ("De jeugdige heeft een Wlz-indicatie.", False)],
        ),
        (
            "jeugdwet",
            NA,
            {"wlzIndicatie": True, "wlzVorm": "mpt", "meerdereOorzaken": True},
            [(ZVW_NIET, True), ("De jeugdige heeft een Wlz-indicatie.", False), ("De problemen van de jeugdige", True)],
        ),
        # Par. 2.4: sent to the Wmo.
        (
            "jeugdwet",
            NA,
            {"voorziening": "hulpmiddel"},
            [
                ("De voorziening hulpmiddel valt ook voor een jeugdige onder de Wmo.", False),
                (GEEN_WLZ, True),
                (GEEN_RECHT, True),
                (GEEN_RECHT, True),
                (ZVW_NIET, True),
            ],
        ),
    ],
)
def test_the_steps_say_what_goes_before(
    wet: str, dag: date, anders: dict[str, object], stappen: list[tuple[str, bool]]
) -> None:
    """What another law gives is a step that is not met, told in words that fit."""
    gewogen = [
        (s.toelichting, s.voldaan) for s in _voorrang(wet, dag, anders).stappen if not s.bron.endswith("art. 28")
    ]

    assert [voldaan for _, voldaan in stappen] == [voldaan for _, voldaan in gewogen]
    assert all(zin.startswith(begin) for (zin, _), (begin, _) in zip(gewogen, stappen, strict=True))
