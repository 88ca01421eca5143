"""What changed between two points, and after each event, told with the event that did it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any, Final

import pytest

from domain.gebeurtenis import Event, Gebeurtenis
from domain.zaak.geschiedenis import Vastgelegd
from domain.zaak.handeling import Rechtskader
from projections.verandering import Gebeurtenisregel, Kijkpunt, Stap, lees_kijkpunt, stap_voor_stap, vergelijk
from services.verordeningen import regelboek
from tests.domain.zaak.events import BEKEND, BESLIST, BEVESTIGD, GEMELD, GESPROKEN, TOT_AANVRAAG, VERSLAGEN
from tests.projections.lezing import lees, met, vervalt, vervangt

NIJMEGEN: Final = Rechtskader(regelboek(), "0268")
DAG: Final = date(2025, 4, 14)
Json = Any


def punt(geldig: date, bekend: date | None = None) -> Kijkpunt:
    """Give a point; on one day when only one is given."""
    return Kijkpunt(geldig, bekend or geldig)


def vergeleken(
    eerst: tuple[Kijkpunt, Sequence[Vastgelegd]], daarna: tuple[Kijkpunt, Sequence[Vastgelegd]]
) -> list[tuple[str, Json, Json, int | None]]:
    """Compare, and give each change by its place, both values and the versie that did it."""
    rijen = vergelijk(eerst, daarna, NIJMEGEN).veranderingen
    return [(een.pointer, een.was, een.wordt, een.door.versie if een.door else None) for een in rijen]


def stappen(*events: Event[Gebeurtenis]) -> list[Stap]:
    """Go through a zaak event by event, seen on 14 April 2025."""
    return list(stap_voor_stap(lees(*events), NIJMEGEN, geldig_op=DAG, bekend_op_dag=DAG))


def test_a_change_names_its_event() -> None:
    """Between knowing of the gesprek and knowing of the verslag lies one event, with its days and its sentence."""
    gelezen = lees(GEMELD, GESPROKEN, VERSLAGEN)

    vergelijking = vergelijk((punt(DAG), gelezen[:2]), (punt(DAG), gelezen), NIJMEGEN)

    fase = vergelijking.veranderingen[0]
    assert ("/fase", "onderzoek", "verslag") == (fase.pointer, fase.was, fase.wordt)
    assert fase.door == Gebeurtenisregel(
        versie=3,
        topic="verslag-verstrekt",
        geldig_op=date(2025, 3, 24),
        vastgelegd_op=datetime.combine(date(2025, 3, 24), time(12, 0, 3), tzinfo=UTC),
        zin="Verslag 1 is aan de cliënt verstrekt (brief).",
    )


def test_a_correction_tells_what_it_corrected() -> None:
    """The event behind the change is the correction, and its sentence says of which versie."""
    gelezen = lees(GEMELD, GESPROKEN, vervangt(2, met(GESPROKEN, vorm="kantoor")))

    (vorm, _) = vergelijk((punt(DAG), gelezen[:2]), (punt(DAG), gelezen), NIJMEGEN).veranderingen

    assert ("/gesprekken/0/vorm", "huisbezoek", "kantoor") == (vorm.pointer, vorm.was, vorm.wordt)
    assert vorm.door is not None
    assert "Correctie van versie 2. Er is een gesprek gevoerd (kantoor)." == vorm.door.zin


def test_the_same_days_the_other_way_round() -> None:
    """Looking back in time takes away what was done since, and names the same event."""
    gelezen = lees(GEMELD, GESPROKEN)
    erna, ervoor = (punt(DAG), gelezen), (punt(DAG), gelezen[:1])

    heen, terug = vergeleken(ervoor, erna), vergeleken(erna, ervoor)

    assert ("/fase", "melding", "onderzoek", 2) in heen
    assert ("/fase", "onderzoek", "melding", 2) in terug
    assert [(was, wordt, door) for _, was, wordt, door in heen] == [(wordt, was, door) for _, was, wordt, door in terug]


def test_a_day_alone_is_the_work_of_nobody() -> None:
    """Six weeks after the melding of Monday 3 March is Monday 14 April; on the 15th that day has passed."""
    gelezen = lees(GEMELD, BEVESTIGD)

    anders = vergeleken((punt(date(2025, 4, 14), DAG), gelezen), (punt(date(2025, 4, 15), DAG), gelezen))

    assert [("/termijnen/2/status", "loopt", "verstreken", None)] == anders


def test_before_it_was_known_there_was_nothing() -> None:
    """Against a point at which nobody knew of the zaak, all of it is new, through the melding."""
    anders = vergeleken((punt(date(2025, 3, 2)), []), (punt(DAG), lees(GEMELD)))

    assert ("/wet", None, "wmo", 1) in anders
    assert {1} == {door for _, _, _, door in anders}


def test_both_points_are_told() -> None:
    """The answer repeats what was asked, and how far each side knew the zaak."""
    gelezen = lees(GEMELD, GESPROKEN)
    van, tot = punt(date(2025, 3, 17), date(2025, 3, 16)), punt(date(2025, 3, 18), date(2025, 3, 19))

    verteld = vergelijk((van, gelezen[:1]), (tot, gelezen), NIJMEGEN).als_json()

    assert {"geldigOp": "2025-03-17", "bekendOp": "2025-03-16", "versie": 1} == verteld["van"]
    assert {"geldigOp": "2025-03-18", "bekendOp": "2025-03-19", "versie": 2} == verteld["tot"]
    assert {"pointer", "was", "wordt", "door"} == set(verteld["veranderingen"][0])
    assert "2025-03-17T12:00:02.000000Z" == verteld["veranderingen"][0]["door"]["vastgelegdOp"]


def test_each_step_tells_its_event_and_what_it_changed() -> None:
    """A besluit changes the fase; that the client is told makes the right and starts bezwaar."""
    gelezen = stappen(*TOT_AANVRAAG, BESLIST, BEKEND)

    besluit, bekend = gelezen[4:]
    assert [(5, "beschikking-genomen"), (6, "beschikking-bekendgemaakt")] == [
        (stap.gebeurtenis.versie, stap.gebeurtenis.topic) for stap in (besluit, bekend)
    ]
    assert {"/fase", "/beschikkingen/0"} <= {een.pointer for een in besluit.veranderingen}
    assert "/indicaties/0" not in {een.pointer for een in besluit.veranderingen}
    assert {"/fase", "/indicaties/0", "/termijnen/4"} <= {een.pointer for een in bekend.veranderingen}


def test_a_step_is_the_work_of_its_own_event() -> None:
    """Every change in a step names the event of that step; the first step brings the zaak itself."""
    for nummer, stap in enumerate(stappen(*TOT_AANVRAAG, vervalt(2, TOT_AANVRAAG[1])), start=1):
        assert nummer == stap.gebeurtenis.versie
        assert {nummer} == {een.door.versie for een in stap.veranderingen if een.door}
        assert all(een.door for een in stap.veranderingen)


def test_a_step_holds_the_zaak_before_and_after_it() -> None:
    """Each step begins where the one before it ended."""
    eerste, tweede = stappen(GEMELD, GESPROKEN)

    assert [(0, 1), (1, 2)] == [(stap.ervoor["versie"], stap.beeld["versie"]) for stap in (eerste, tweede)]
    assert eerste.beeld == tweede.ervoor
    assert "onderzoek" == tweede.als_json()["beeld"]["fase"]
    assert "Er is een gesprek gevoerd (huisbezoek)." == tweede.als_json()["zin"]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("2025-04-01", Kijkpunt(date(2025, 4, 1), date(2025, 4, 1))),
        ("2025-04-01,2025-05-20", Kijkpunt(date(2025, 4, 1), date(2025, 5, 20))),
        ("1800-01-01,2999-12-31", Kijkpunt(date(1800, 1, 1), date(2999, 12, 31))),
    ],
)
def test_a_point_is_a_day_or_two(tekst: str, verwacht: Kijkpunt) -> None:
    """The first day is geldigOp, the second bekendOp; one day is both."""
    assert verwacht == lees_kijkpunt(tekst)


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("", "jjjj-mm-dd"),
        ("gisteren", "jjjj-mm-dd"),
        ("20250401", "jjjj-mm-dd"),
        ("2025-04-01 ", "jjjj-mm-dd"),
        ("2025-02-29", "bestaat niet"),
        ("2025-04-01,", "jjjj-mm-dd"),
        (",2025-04-01", "jjjj-mm-dd"),
        ("2025-04-01,2025-04-31", "bestaat niet"),
        ("2025-04-01,2025-04-02,2025-04-03", "jjjj-mm-dd"),
        ("1799-12-31", "1800-01-01"),
        ("2025-04-01,3000-01-01", "2999-12-31"),
    ],
)
def test_what_is_no_point_is_refused_in_dutch(tekst: str, reden: str) -> None:
    """The sentence says what was expected."""
    with pytest.raises(ValueError, match=reden):
        lees_kijkpunt(tekst)
