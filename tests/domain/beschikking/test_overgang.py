"""Transitional law at a beschikking: what the new text holds is touched, and nothing else."""

from datetime import date

import pytest

from domain.beschikking.overgang import overgang
from domain.envelope import Actor
from domain.weigering import FeitOntbreekt
from domain.zaak.advies import Weegopdracht, weeg
from domain.zaak.handeling import Omstandigheden, Rechtskader
from services.verordeningen import regelboek

NIJMEGEN = Rechtskader(regelboek(), "0268")
BIJ = Omstandigheden(Actor("medewerker", "urn:proef", "m-1", "beslisser"), date(2025, 4, 1))
NADELIGER = {
    "soortRegeling": "beleidsregels",
    "gebeurtenis": "melding",
    "ingediendOp": "2025-02-20",
    "nadeligerOnderNieuw": True,
}


@pytest.mark.parametrize(
    ("melding_op", "besluit_op", "gewisseld"),
    [
        # De beleidsregels van 2025 gelden vanaf 2025-03-01 (h. 8).
        (date(2025, 2, 28), date(2025, 3, 1), True),
        (date(2025, 3, 1), date(2025, 3, 1), False),
        (date(2025, 2, 20), date(2025, 2, 28), False),
    ],
)
def test_the_question_is_asked_when_the_law_changed_in_between(
    melding_op: date, besluit_op: date, *, gewisseld: bool
) -> None:
    """A melding before and a besluit on or after the day asks what that means; the others ask nothing."""
    if gewisseld:
        with pytest.raises(FeitOntbreekt, match="Beleidsregels Wmo Nijmegen 2025 gaan gelden"):
            overgang({}, NIJMEGEN, BIJ, melding_op=melding_op, besluit_op=besluit_op)
    else:
        assert {} == overgang({}, NIJMEGEN, BIJ, melding_op=melding_op, besluit_op=besluit_op)


def test_only_the_rules_of_the_new_text_go_by_the_old_one() -> None:
    """Worse under the new beleidsregels: those of 2024 count (h. 8 lid 3). They are not held; the verordening is."""
    regimes = overgang(
        {"toepasselijk-regime": NADELIGER},
        NIJMEGEN,
        BIJ,
        melding_op=date(2025, 2, 20),
        besluit_op=date(2025, 3, 10),
    )
    feiten = {
        "pgb-looptijd": {"voorziening": "begeleiding", "leveringsvorm": "zin"},
        "onderzoekstermijn": {"meldingOntvangenOp": "2025-02-20", "wet": "wmo"},
    }

    gewogen = weeg(
        Weegopdracht(
            handeling="proef",
            peildatum=date(2025, 3, 10),
            bekend_op=date(2025, 4, 1),
            bekend={},
            gegeven=feiten,
            situaties=frozenset(),
            overgang=regimes,
        ),
        NIJMEGEN,
        na_versie=0,
    )

    assert {"nijmegen-beleidsregels-2025": "nijmegen-beleidsregels-2024"} == regimes
    (looptijd, _), (onderzoek, _) = gewogen.rijen
    assert looptijd.niet_beschikbaar is not None
    assert "niet in de bronnen" in looptijd.niet_beschikbaar
    assert ("nijmegen-verordening-2022", None) == (onderzoek.regime, onderzoek.niet_beschikbaar)
