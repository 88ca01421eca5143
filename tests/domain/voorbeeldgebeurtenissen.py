"""Made-up events that have every kind of member, and Hypothesis strategies for them."""

import unicodedata
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from hypothesis import strategies as st
from pydantic import Field

from domain.gebeurtenis import Deel, Gebeurtenis, Open, Tekst, VanBetrokkene, Verzegeld, VrijeTekst, Werking


class Gegevens(Deel):
    """What stands in one sealed member: a whole tree."""

    naam: Tekst
    geboren: date | None = None
    punten: tuple[int, ...] = ()
    vrij: dict[str, Any] = Field(default_factory=dict)


class Persoon(Deel):
    """Somebody with an open id, and the rest under that person's own key."""

    betrokkene: Open[UUID]
    gegevens: VanBetrokkene[Gegevens]
    relatie: VanBetrokkene[Literal["ouder", "buur"]] | None = None


class Onderdeel(Deel):
    """An open part with sealed members of its own, and parts within it."""

    nummer: Open[int]
    werking: Open[Werking]
    uitleg: VrijeTekst | None = None
    uitkomst: Verzegeld[bool] | None = None
    personen: Open[tuple[Persoon, ...]] = ()


class Eenvoudig(Gebeurtenis):
    """An event with nothing but open members."""

    TOPIC: ClassVar[str] = "eenvoudig"

    op: Open[date]
    codes: Open[tuple[str, ...]] = ()
    bedrag: Open[int | None] = None


class Verteld(Gebeurtenis):
    """An event with sealed members at the top; the last one says nothing about itself."""

    TOPIC: ClassVar[str] = "verteld"
    SCHEMAVERSIE: ClassVar[int] = 3

    wijze: Open[Literal["balie", "brief"]]
    verhaal: VrijeTekst
    antwoorden: Verzegeld[Annotated[tuple[Gegevens, ...], Field(max_length=3)]]
    niet_benoemd: int


class Samengesteld(Gebeurtenis):
    """An event with everything at once, nested."""

    TOPIC: ClassVar[str] = "samengesteld"

    client: Open[Persoon]
    onderdelen: Open[tuple[Onderdeel, ...]] = ()
    hoofdzaak: Open[Onderdeel | None] = None
    verwijst_naar: Open[UUID] | None = None


# On the profile of the canonical form: composed, no lone surrogates; a Tekst is trimmed.
teksten = (
    st.text(min_size=1, max_size=30)
    .map(lambda tekst: unicodedata.normalize("NFC", tekst).strip())
    .filter(lambda tekst: tekst != "")
)
getallen = st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
namen = st.from_regex(r"\A[a-z][A-Za-z0-9]{0,5}\Z")
datums = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
duren = st.none() | st.timedeltas(min_value=timedelta(days=1), max_value=timedelta(days=2000))


def samengesteld(betrokkenen: st.SearchStrategy[UUID]) -> st.SearchStrategy[Gebeurtenis]:
    """Give events of the three classes, about these persons."""
    vrij = st.dictionaries(namen, st.none() | st.booleans() | getallen | teksten | st.lists(teksten), max_size=3)
    gegevens = st.builds(
        Gegevens, naam=teksten, geboren=st.none() | datums, punten=st.lists(getallen, max_size=3).map(tuple), vrij=vrij
    )
    persoon = st.builds(
        Persoon, betrokkene=betrokkenen, gegevens=gegevens, relatie=st.none() | st.sampled_from(["ouder", "buur"])
    )
    personen = st.lists(persoon, max_size=2).map(tuple)
    perioden = st.builds(lambda van, dagen: Werking(van=van, tot_en_met=van + dagen if dagen else None), datums, duren)
    onderdeel = st.builds(
        Onderdeel,
        nummer=getallen,
        werking=perioden,
        uitleg=st.none() | teksten,
        uitkomst=st.none() | st.booleans(),
        personen=personen,
    )
    return st.one_of(
        st.builds(Eenvoudig, op=datums, codes=st.lists(teksten, max_size=3).map(tuple), bedrag=st.none() | getallen),
        st.builds(
            Verteld,
            wijze=st.sampled_from(["balie", "brief"]),
            verhaal=teksten,
            antwoorden=st.lists(gegevens, max_size=3).map(tuple),
            nietBenoemd=getallen,
        ),
        st.builds(
            Samengesteld,
            client=persoon,
            onderdelen=st.lists(onderdeel, max_size=2).map(tuple),
            hoofdzaak=st.none() | onderdeel,
            verwijst_naar=st.none() | st.uuids(),
        ),
    )
