"""How days, moments, amounts and words are written in a dossier."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from api.dossier.taal import dag, dag_van_de_week, in_zin, is_slug, los, moment


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [
        ("Betaling 1 ontvangen: 50000 eurocent.", "Betaling 1 ontvangen: € 500,00."),
        ("Van 123456 eurocent, met 5 eurocent erbij.", "Van € 1.234,56, met € 0,05 erbij."),
        (
            "Voorziening 1 vanaf 2022-07-01 tot en met 2022-08-31.",
            "Voorziening 1 vanaf 1 juli 2022 tot en met 31 augustus 2022.",
        ),
        ("(zaak 0268-2025-000002)", "(zaak 0268-2025-000002)"),
        ("0196eceb-2022-07-01-b6ae", "0196eceb-2022-07-01-b6ae"),
        ("Op 2022-02-30 bestaat niet.", "Op 2022-02-30 bestaat niet."),
        ("Correctie van versie 18.", "Correctie van nr 18."),
        ("Versie 18 wordt vervangen; een versie later.", "Nr 18 wordt vervangen; een versie later."),
        ("Aanvraag 1: begeleiding, als zin.", "Aanvraag 1: begeleiding, in natura."),
        ("Een zin blijft staan.", "Een zin blijft staan."),
    ],
)
def test_a_sentence_of_ours_as_people_write_it(zin: str, verwacht: str) -> None:
    """Days by the name of their month, amounts in euros, events by the number that they have in the dossier."""
    assert verwacht == in_zin(zin)


@pytest.mark.parametrize(
    ("woord", "verwacht"),
    [
        ("vastgelegdOp", "vastgelegd op"),
        ("hulp-bij-het-huishouden", "hulp bij het huishouden"),
        ("clientondersteuning-mantelzorger", "cliëntondersteuning mantelzorger"),
        ("opmerkingenClient", "opmerkingen cliënt"),
        ("pgb-plan-ontvangen", "pgb-plan ontvangen"),
        ("mdo-aanmelding", "mdo-aanmelding"),
        ("pgbGewenst", "pgb gewenst"),
        ("zin", "in natura"),
        ("bsn", "burgerservicenummer"),
    ],
)
def test_a_word_of_a_program_as_words(woord: str, verwacht: str) -> None:
    """The parts apart, but for what follows an abbreviation; a cliënt with its trema."""
    assert verwacht == los(woord)


def test_a_day_and_a_moment() -> None:
    """A moment as the clock in the Netherlands showed it: at the turn of the year that is the next day already."""
    assert ("22 april 2025", "2025-02-30", "iets") == (dag("2025-04-22"), dag("2025-02-30"), dag("iets"))
    assert "dinsdag 22 april 2025" == dag_van_de_week(date(2025, 4, 22))
    assert "1 januari 2026 om 0.05 uur" == moment(datetime(2025, 12, 31, 23, 5, tzinfo=UTC))
    assert "1 juli 2025 om 14.30 uur" == moment(datetime(2025, 7, 1, 12, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("tekst", "kan"),
    [
        ("client", True),
        ("te-laat", True),
        ("2025-04-22", False),
        ("4a", False),
        ("Te laat.", False),
        ("te laat", False),
    ],
)
def test_what_can_be_a_word_of_a_program(tekst: str, kan: bool) -> None:  # noqa: FBT001 - a column of the table
    """Lower case, with hyphens, and no day."""
    assert kan == is_slug(tekst)
