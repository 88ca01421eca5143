"""The multidisciplinair cliëntoverleg and the ondersteuningsplan of Wageningen."""

from __future__ import annotations

from datetime import date

import pytest

from domain.regels.toetsing import Antwoord, Vraag, toets
from services.verordeningen import regelboek

WAGENINGEN = "Nadere regels Wageningen 2024"
LID_6 = f"{WAGENINGEN}, art. 2.4 lid 6"
LID_8 = f"{WAGENINGEN}, art. 2.4 lid 8"
TOELICHTING = f"{WAGENINGEN}, art. 2.4, toelichting over het multidisciplinair cliëntoverleg"


def _weeg(regel: str, **feiten: object) -> Antwoord:
    return toets(Vraag("0289", regel, date(2024, 6, 3), feiten), regelboek())


@pytest.mark.parametrize(
    ("complex_", "toestemming", "onveilig", "toegestaan", "erbij", "grond"),
    [
        (True, True, False, True, True, LID_6),
        (True, False, False, False, True, TOELICHTING),  # consent is needed
        (True, False, True, True, False, LID_6),  # unless safety is at stake; then without the client
        (True, True, True, True, False, LID_6),
        (False, True, False, False, True, LID_6),  # not complex: no reason to refer
        (False, True, True, False, False, LID_6),
        (False, False, False, False, True, LID_6),
    ],
)
def test_mdo_aanmelding(
    complex_: bool,  # noqa: FBT001
    toestemming: bool,  # noqa: FBT001
    onveilig: bool,  # noqa: FBT001
    toegestaan: bool,  # noqa: FBT001
    erbij: bool,  # noqa: FBT001
    grond: str,
) -> None:
    """Only complex cases, with consent or with safety at stake; the client is there unless safety forbids."""
    antwoord = _weeg(
        "mdo-aanmelding", complexMeervoudig=complex_, toestemmingClient=toestemming, veiligheidInGeding=onveilig
    )

    assert {"toegestaan": toegestaan, "clientErbij": erbij, "grond": grond} == antwoord.uitkomst


def test_mdo_aanmelding_cites_the_leden_in_order() -> None:
    """Lid 6, lid 8, and the toelichting on consent."""
    antwoord = _weeg("mdo-aanmelding", complexMeervoudig=True, toestemmingClient=False, veiligheidInGeding=False)

    assert [(LID_6, True), (LID_8, True), (TOELICHTING, False)] == [
        (stap.bron, stap.voldaan) for stap in antwoord.stappen
    ]


def test_without_the_client_at_the_table_the_plan_is_still_made_together() -> None:
    """Toelichting: the talk may be without the client, "bijv. bij veiligheidsrisico's"; lid 8 stays."""
    antwoord = _weeg("mdo-aanmelding", complexMeervoudig=True, toestemmingClient=False, veiligheidInGeding=True)

    assert [(LID_6, True), (TOELICHTING, True), (TOELICHTING, True)] == [
        (stap.bron, stap.voldaan) for stap in antwoord.stappen
    ]
    assert antwoord.stappen[2].toelichting.startswith("Open punt: ")
    assert antwoord.stappen[2].toelichting.endswith("Het plan wordt ook dan samen met de cliënt opgesteld.")


@pytest.mark.parametrize(
    ("gewenst", "toestemming", "stappen"),
    [(True, False, [True]), (False, True, [True, True]), (False, False, [True, False])],
)
def test_the_steps_of_a_plan_say_whether_data_may_be_kept(
    *, gewenst: bool, toestemming: bool, stappen: list[bool]
) -> None:
    """Lid 7: without a plan consent decides, and the step says so."""
    antwoord = _weeg("ondersteuningsplan", planGewenst=gewenst, toestemmingRegistratie=toestemming)

    assert stappen == [stap.voldaan for stap in antwoord.stappen]


@pytest.mark.parametrize(
    ("gewenst", "toestemming", "opstellen", "registreren"),
    [
        (True, True, True, True),
        (True, False, True, True),  # consent is asked only when no plan is wanted
        (False, True, False, True),
        (False, False, False, False),
    ],
)
def test_ondersteuningsplan(
    gewenst: bool,  # noqa: FBT001
    toestemming: bool,  # noqa: FBT001
    opstellen: bool,  # noqa: FBT001
    registreren: bool,  # noqa: FBT001
) -> None:
    """Lid 7: a plan unless the client does not want one; without it, data only with consent."""
    antwoord = _weeg("ondersteuningsplan", planGewenst=gewenst, toestemmingRegistratie=toestemming)

    assert {"opstellen": opstellen, "registrerenMag": registreren} == antwoord.uitkomst
    assert {f"{WAGENINGEN}, art. 2.4 lid 7"} == {stap.bron for stap in antwoord.stappen}


@pytest.mark.parametrize(
    ("complex_", "toestemming", "onveilig", "zinnen"),
    [
        (True, True, False, ["De problematiek is complex en meervoudig.", "De cliënt geeft toestemming"]),
        (
            False,
            False,
            False,
            ["De problematiek is niet complex en meervoudig.", "De cliënt geeft geen toestemming, en"],
        ),
        (True, False, True, ["De problematiek is complex en meervoudig.", "De cliënt geeft geen toestemming, maar"]),
        (True, True, True, ["De problematiek is complex en meervoudig.", "De cliënt geeft toestemming"]),
    ],
)
def test_the_client_reads_what_was_weighed(
    *, complex_: bool, toestemming: bool, onveilig: bool, zinnen: list[str]
) -> None:
    """Lid 6 and the toelichting: how complex it is, and whether consent was given or not needed."""
    antwoord = _weeg(
        "mdo-aanmelding", complexMeervoudig=complex_, toestemmingClient=toestemming, veiligheidInGeding=onveilig
    )
    toelichtingen = [stap.toelichting for stap in antwoord.stappen]

    assert all(any(tekst.startswith(zin) for tekst in toelichtingen) for zin in zinnen)


@pytest.mark.parametrize(
    ("toestemming", "zin"),
    [
        (True, "De cliënt vindt het goed dat zijn gegevens worden geregistreerd."),
        (False, "De cliënt geeft geen toestemming om zijn gegevens te registreren; zonder plan mag dat dan niet."),
    ],
)
def test_consent_without_a_plan_is_told_as_given(*, toestemming: bool, zin: str) -> None:
    """Lid 7: the step says what the client wanted."""
    assert (
        zin == _weeg("ondersteuningsplan", planGewenst=False, toestemmingRegistratie=toestemming).stappen[1].toelichting
    )
