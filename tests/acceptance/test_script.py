"""The script of the demo: who is in it, and what it covers."""

import json
from typing import Any

from api.demo.script import GEMEENTEN, Verhaal, verhalen
from services.clock import AMSTERDAM
from tests.acceptance.mensen import NAMEN_IN_DE_DEMO
from tests.personen import voldoet_aan_elfproef

Json = Any


def _mensen(verhaal: Verhaal) -> list[Json]:
    melding = json.loads(verhaal.stappen[0].inhoud)
    return [melding["client"], *(betrokkene["persoon"] for betrokkene in melding.get("betrokkenen", ()))]


def _bsns() -> list[str]:
    return [mens["bsn"] for verhaal in verhalen() for mens in _mensen(verhaal) if "bsn" in mens]


def test_every_person_is_made_up() -> None:
    """Names are registered, so that no log may hold them; BSNs pass the elfproef and are of the range for tests."""
    namen = {mens["naam"]["geslachtsnaam"]["achternaam"] for verhaal in verhalen() for mens in _mensen(verhaal)}

    assert NAMEN_IN_DE_DEMO == namen
    assert [] == [bsn for bsn in _bsns() if not ("999900006" <= bsn <= "999999990" and voldoet_aan_elfproef(bsn))]


def test_no_two_people_share_a_bsn() -> None:
    """A BSN is one person."""
    assert sorted(set(_bsns())) == sorted(_bsns())


def test_three_gemeenten_two_laws_and_every_kind_of_besluit() -> None:
    """What the main job names: each gemeente, both laws, natura and pgb, granted, granted in part and refused."""
    inhoud = [json.loads(stap.inhoud) for verhaal in verhalen() for stap in verhaal.stappen]

    assert set(GEMEENTEN) == {verhaal.gemeente for verhaal in verhalen()}
    assert {"wmo", "jeugdwet"} == {een["wet"] for een in inhoud if "wet" in een}
    assert {"toekenning", "gedeeltelijke-toekenning", "afwijzing"} == {
        e["strekking"] for e in inhoud if "strekking" in e
    }
    assert {"zin", "pgb"} == {een["leveringsvorm"] for een in inhoud if "leveringsvorm" in een}


def test_acts_are_recorded_in_office_hours() -> None:
    """Whatever the hour at which something came in, it is recorded between eight and six in the Netherlands."""
    uren = {stap.moment.astimezone(AMSTERDAM).hour for verhaal in verhalen() for stap in verhaal.stappen}

    assert uren <= set(range(8, 18))
