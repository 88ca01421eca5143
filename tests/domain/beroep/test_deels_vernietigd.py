"""An uitspraak that annuls a besluit for some rights (Awb 8:72 lid 1): what is left of it, right by right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from domain.beroep.decisions import UitspraakVastleggen, VernietigingPastNiet
from domain.beroep.events import BeroepIngesteld, UitspraakGedaan
from domain.beschikking.decisions import BeschikkingOnbekend
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.bezwaren import bezwaren
from domain.gebeurtenis import Event, Gebeurtenis
from domain.rechten.rechten import lopende_rechten
from domain.voorziening import Pgb
from domain.weigering import Weigering
from domain.zaak.state import LopendeZaak
from tests.domain.beroep import commands as r
from tests.domain.beroep.events import GEGROND, INGESTELD, NAAR_RECHTER, OP_BEKEND, OP_UITSPRAAK
from tests.domain.bezwaar import commands as b
from tests.domain.bezwaar.events import BESLIST
from tests.domain.zaak import events as z
from tests.domain.zaak.scenario import given
from tests.projections.lezing import gevouwen, met, op

Events = tuple[Event[Gebeurtenis], ...]
Beslissing = Event[BeslissingOpBezwaarGenomen]
BEGIN = date(2025, 4, 14)
AANHANGIG: Events = (*NAAR_RECHTER, INGESTELD)
HOGER = Event(BeroepIngesteld(beroep=2, soort="hoger-beroep", uitspraak_in=1, indiener="college"), OP_UITSPRAAK)
HERLEEFT = Event(
    UitspraakGedaan(beroep=2, dictum="gegrond", herleeft=(2,), samenvatting="Het onderzoek was goed genoeg."), z.VANDAAG
)

# Besluit 1 gave 120 minutes and a pgb of € 4.800; the decision on the bezwaar, besluit 2, gave 180 and € 6.000.
TWEE_RECHTEN = met(
    z.BESLIST,
    voorzieningen=(*z.BESLIST.inhoud.voorzieningen, z.toegekend(z.als_pgb(), nummer=2, budgetidentificatie=91001)),
)
EEN_BETER: Beslissing = op(BESLIST, OP_BEKEND)
HOGER_PGB = z.toegekend(z.als_pgb(pgb=Pgb(budget=600_000)), nummer=2, budgetidentificatie=91002)
BEIDE_BETER: Beslissing = met(EEN_BETER, voorzieningen=(*BESLIST.inhoud.voorzieningen, HOGER_PGB))


def alleen(*rechten: int) -> Beslissing:
    """Take besluit 1 back for these rights alone, with more minutes for the first."""
    return met(EEN_BETER, herroeping="gedeeltelijk", herroepen_rechten=rechten)


def zaak(beslist: Beslissing, *uitspraken: Event[Gebeurtenis]) -> LopendeZaak:
    """Fold the zaak of two rights that went to the rechter."""
    anders = {id(EEN_BETER.inhoud): beslist, id(z.BESLIST.inhoud): TWEE_RECHTEN}
    gevonden = gevouwen(*(anders.get(id(een.inhoud), een) for een in AANHANGIG), *uitspraken)
    assert isinstance(gevonden, LopendeZaak)
    return gevonden


def deels(*delen: tuple[int, tuple[int, ...]], **anders: Any) -> Event[UitspraakGedaan]:
    """Annul besluiten for these rights."""
    leden = tuple({"beschikking": beschikking, "rechten": rechten} for beschikking, rechten in delen)
    gedaan = GEGROND.inhoud.model_dump(by_alias=False) | {"vernietigd": (), "deels_vernietigd": leden} | anders
    return Event(UitspraakGedaan.model_validate(gedaan), OP_UITSPRAAK)


@pytest.mark.parametrize(
    ("beslist", "uitspraken", "verwacht"),
    [
        (BEIDE_BETER, (), {1: 180, 2: 600_000}),
        # For one right the decision on the bezwaar is gone: there besluit 1 counts as it did, for the other it stands.
        (BEIDE_BETER, (deels((2, (2,))),), {1: 180, 2: 480_000}),
        (BEIDE_BETER, (deels((2, (1,))),), {1: 120, 2: 600_000}),
        (BEIDE_BETER, (deels((2, (1, 2))),), {1: 120, 2: 480_000}),
        # Both besluiten for one right: the rechter decides himself that there is none (8:72 lid 3 onder b).
        (BEIDE_BETER, (deels((2, (2,)), (1, (2,))),), {1: 180}),
        (BEIDE_BETER, (deels((1, (2,)), vernietigd=(2,)),), {1: 120}),
        (BEIDE_BETER, (deels((2, (2,)), rechtsgevolgen_in_stand=True),), {1: 180, 2: 600_000}),
        (BEIDE_BETER, (deels((2, (2,))), HOGER, HERLEEFT), {1: 180, 2: 600_000}),
        # It took the pgb away without giving another: annulled for that, the pgb is there again.
        (EEN_BETER, (), {1: 180}),
        (EEN_BETER, (deels((2, (2,))),), {1: 180, 2: 480_000}),
        (alleen(1, 2), (deels((2, (2,))),), {1: 180, 2: 480_000}),
        (alleen(1), (deels((2, (1,))),), {1: 120, 2: 480_000}),
    ],
)
def test_what_is_left_for_each_right(beslist: Beslissing, uitspraken: Events, verwacht: dict[int, int]) -> None:
    """Minutes a week of the one, the budget in eurocent of the other, on the first day; worked by hand."""
    stukken = [stuk.voorziening for stuk in lopende_rechten(zaak(beslist, *uitspraken), BEGIN)]

    assert verwacht == {v.nummer: v.omvang.volume if v.omvang else v.pgb.budget if v.pgb else 0 for v in stukken}


def vernietigt(beschikking: int, *rechten: int) -> UitspraakVastleggen:
    """Annul a besluit for these rights."""
    return r.uitspraak(vernietigd=(), deels_vernietigd=({"beschikking": beschikking, "rechten": rechten},))


def test_it_is_recorded() -> None:
    """As it was told, and in one sentence."""
    gedaan = deels((2, (1,)))

    given(*AANHANGIG).when(vernietigt(2, 1), bij=b.BEZWAARTEAM).then(gedaan)
    assert gedaan.inhoud.zin == (
        "Uitspraak in beroep 1: gegrond; vernietigd voor voorziening 1: beschikking 2; het college beslist opnieuw, "
        "uiterlijk 2025-07-01."
    )


@pytest.mark.parametrize(
    ("delen", "anders", "open_"),
    [
        (((2, (1,)),), {}, True),
        # Told so or not, for that right there is no decision on the bezwaar any more.
        (((2, (1,)),), {"opdracht": False}, True),
        (((2, (1,)),), {"opdracht": False, "rechtsgevolgen_in_stand": True}, False),
        # The rechter took that right of besluit 1 away as well: nothing is left to decide, unless of the other right.
        (((2, (1,)), (1, (1,))), {"opdracht": False}, False),
        (((2, (1, 2)), (1, (1,))), {"opdracht": False}, True),
        (((1, (1,)),), {"opdracht": False}, False),
    ],
)
def test_whether_the_bezwaar_waits_again(
    delen: tuple[tuple[int, tuple[int, ...]], ...], anders: dict[str, Any], *, open_: bool
) -> None:
    """As with the whole of a decision (Awb 7:10, 8:72)."""
    gedaan = deels(*delen, **({"uiterlijk": None} | anders))

    assert [een.open for een in bezwaren(zaak(BEIDE_BETER, gedaan))] == [open_]


def test_for_a_right_that_it_only_took_away() -> None:
    """A besluit is about what it grants, and about what it left nothing of."""
    verleden = tuple(TWEE_RECHTEN if een == z.BESLIST else een for een in AANHANGIG)

    assert given(*verleden).when(vernietigt(2, 2), bij=b.BEZWAARTEAM).besluit()


@pytest.mark.parametrize(
    ("command", "klasse", "zin"),
    [
        (vernietigt(3, 1), BeschikkingOnbekend, "Beschikking 3 is in deze zaak niet bekendgemaakt."),
        (vernietigt(2, 2), VernietigingPastNiet, "Beschikking 2 gaat niet over voorziening 2."),
        (vernietigt(1, 1, 3), VernietigingPastNiet, "Beschikking 1 gaat niet over voorziening 3."),
    ],
)
def test_refusals(command: UitspraakVastleggen, klasse: type[Weigering], zin: str) -> None:
    """A besluit that is not there, and a right that it is not about."""
    given(*AANHANGIG).when(command, bij=b.BEZWAARTEAM).then_geweigerd(klasse, zin, veld="deelsVernietigd")


DEEL: dict[str, Any] = {"beschikking": 2, "rechten": (1,)}


@pytest.mark.parametrize(
    ("anders", "wat"),
    [
        ({"dictum": "ongegrond", "vernietigd": (), "deels_vernietigd": (DEEL,)}, "alleen een gegrond beroep"),
        ({"deels_vernietigd": (DEEL,)}, "noem een besluit een keer"),
        ({"vernietigd": (), "deels_vernietigd": (DEEL, DEEL)}, "noem een besluit een keer"),
        ({"vernietigd": (2, 2)}, "noem een besluit een keer"),
        ({"vernietigd": (), "deels_vernietigd": ({"beschikking": 2, "rechten": ()},)}, "rechten"),
    ],
)
def test_an_uitspraak_that_cannot_be(anders: dict[str, Any], wat: str) -> None:
    """Members that contradict each other are bad input."""
    with pytest.raises(ValidationError, match=wat):
        r.uitspraak(**anders)


def test_whole_or_in_part_it_can_stay_in_effect() -> None:
    """Awb 8:72 lid 3 onder a is of an annulment, of whatever part."""
    command = r.uitspraak(vernietigd=(), deels_vernietigd=(DEEL,), rechtsgevolgen_in_stand=True)

    assert command.rechtsgevolgen_in_stand
