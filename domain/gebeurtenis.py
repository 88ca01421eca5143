"""What an event is: a frozen fact with a fixed topic, whose members are sealed unless declared open.

``Open[T]`` declares a member open: it may outlive the person, and ARCHITECTURE.md says of each why. Everything else is
sealed: ``Verzegeld[T]`` under the client's key in the zaak, ``VanBetrokkene[T]`` under the key of the person whose id
stands beside it in ``betrokkene``, ``VrijeTekst`` under a key of its own. When a key is gone, ``Gewist`` stands there.
An open member that is itself a ``Deel`` (or a tuple of them) is walked: its own members say what is sealed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, ClassVar, Final, Generic, Literal, Self, TypeVar, get_args
from unicodedata import normalize
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic.alias_generators import to_camel
from pydantic.fields import FieldInfo

from domain.envelope import Correctie

T = TypeVar("T")
Json = Any
LANGSTE_TEKST: Final = 4_000
"""Longest text in an event, in characters; a longer one is a bijlage."""

Eigenaar = Literal["client", "betrokkene", "eigen"]


@dataclass(frozen=True, slots=True)
class _Open:
    """Marks a member as open."""


@dataclass(frozen=True, slots=True)
class _Onder:
    """Marks whose key seals a member."""

    eigenaar: Eigenaar


class Deel(BaseModel):
    """A part of an event or command: closed, frozen, camelCase."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )


class Gewist(Deel):
    """Stands where a sealed member stood whose key no longer exists."""

    gewist: Literal[True] = True


GEWIST: Final = Gewist()


def _nfc(tekst: str) -> str:
    # The canonical form refuses any other: two spellings of one word would give two hashes.
    return normalize("NFC", tekst)


# Nine digits are a BSN, whatever stands between them; a product word needs not even five.
_NEGEN_CIJFERS = re.compile(r"[0-9](?:[ .-]?[0-9]){8}")
_VIJF_CIJFERS = re.compile(r"[0-9](?:-?[0-9]){4}")


def _geen_nummer(tekst: str) -> str:
    if _NEGEN_CIJFERS.search(tekst):
        raise ValueError("een vindplaats bevat geen nummer van negen cijfers")
    return tekst


def _geen_nummer_in_slug(tekst: str) -> str:
    if _VIJF_CIJFERS.search(tekst):
        raise ValueError("een voorziening heeft een woord als naam, geen nummer")
    return tekst


Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    AfterValidator(_geen_nummer_in_slug),
]
"""A product or voorziening in the words of the source: lower case with hyphens. It stands in the clear."""

Open = Annotated[T, _Open()]
Verzegeld = Annotated[T | Gewist, _Onder("client")]
VanBetrokkene = Annotated[T | Gewist, _Onder("betrokkene")]
Tekst = Annotated[
    str, StringConstraints(min_length=1, max_length=LANGSTE_TEKST, strip_whitespace=True), AfterValidator(_nfc)
]
Vindplaats = Annotated[
    str,
    StringConstraints(
        min_length=1,
        max_length=200,
        strip_whitespace=True,
        pattern=r"^[^\x00-\x1f\x7f0-9]*([0-9]{1,4}[^\x00-\x1f\x7f0-9]+)*[0-9]{0,4}$",
    ),
    AfterValidator(_nfc),
    AfterValidator(_geen_nummer),
]
"""Where a text of law says it. It stands in the clear: one line, and no number that could be a BSN or a telephone's."""
VrijeTekst = Annotated[Tekst | Gewist, _Onder("eigen")]


class Gebeurtenis(Deel):
    """The content of an event. Each subclass has a ``TOPIC`` of its own, never reused and never renamed.

    ``NUMMERT`` is the member that numbers what the event begins ("verslag", "bezwaar"); an event that has a member of
    that name without numbering it builds on the one that does, and on one that ``DRAAGT`` it further (a bekendmaking).
    ``NA`` are the topics before whose last act on the same thing it cannot lie, ``"*"`` all. ``CORRIGEERBAAR``: a fact
    can be corrected; a decision is changed by another one. ``ALLEEN_VERVALLEN``: what it holds follows from its day.
    """

    TOPIC: ClassVar[str]
    SCHEMAVERSIE: ClassVar[int] = 1
    NUMMERT: ClassVar[str | None] = None
    DRAAGT: ClassVar[str | None] = None
    NA: ClassVar[tuple[str, ...]] = ()
    CORRIGEERBAAR: ClassVar[bool] = True
    ALLEEN_VERVALLEN: ClassVar[bool] = False

    @property
    def zin(self) -> str:
        """Tell the event in one Dutch sentence, without a name, free text or anything else that is sealed."""
        raise NotImplementedError(self.TOPIC)


class Vervolg(Gebeurtenis):
    """An act beside or after the road from melding to beschikking. ``OOK_NA_EINDE``: after the end of the zaak too."""

    OOK_NA_EINDE: ClassVar[bool] = False


G_co = TypeVar("G_co", bound=Gebeurtenis, covariant=True)


@dataclass(frozen=True)
class Event(Generic[G_co]):
    """An event as ``decide`` gives it: what happened, on which day the act was done, what it corrects."""

    inhoud: G_co
    geldig_op: date
    corrigeert: Correctie | None = None


class Werking(Deel):
    """The days over which an effect counts: ``van`` up to and including ``tot_en_met`` (None: without an end)."""

    van: Open[date]
    tot_en_met: Open[date | None] = None

    @model_validator(mode="after")
    def _einde_na_begin(self) -> Self:
        if self.tot_en_met is not None and self.tot_en_met < self.van:
            raise ValueError("totEnMet ligt voor van")
        return self

    def houdt(self, dag: date) -> bool:
        """Say whether the effect counts on a day."""
        return self.van <= dag <= (self.tot_en_met or date.max)

    @property
    def in_woorden(self) -> str:
        """Say the days: "vanaf 2025-04-14 tot en met 2027-04-13"."""
        einde = f" tot en met {self.tot_en_met.isoformat()}" if self.tot_en_met else ""
        return f"vanaf {self.van.isoformat()}{einde}"


def los(slug: str) -> str:
    """Write a word of several parts as people do: "hulp bij het huishouden"."""
    return slug.replace("-", " ")


@dataclass(frozen=True, slots=True)
class TeVerzegelen:
    """A member that must not be stored in the clear: where it stands, under whose key, and its JSON value."""

    pointer: str
    eigenaar: Eigenaar
    betrokkene: UUID | None
    waarde: Json


def splits(inhoud: Deel) -> tuple[dict[str, Json], list[TeVerzegelen]]:
    """Part an event in what is stored in the clear and what must be sealed. Members that are None are left out.

    Inside sealed members too, so that an optional member that a later version adds changes nothing of what was written.
    """
    te_verzegelen: list[TeVerzegelen] = []
    return _splits(inhoud, "", te_verzegelen), te_verzegelen


def _splits(deel: Deel, pointer: str, te_verzegelen: list[TeVerzegelen]) -> dict[str, Json]:
    klaar: dict[str, Json] = {}
    ruw = deel.model_dump(mode="json", by_alias=True, exclude_none=True)
    for naam, alias, eigenaar in leden(type(deel)):
        waarde = getattr(deel, naam)
        plek = f"{pointer}/{alias}"
        if waarde is None:
            continue
        if eigenaar is not None:
            betrokkene = getattr(deel, "betrokkene", None) if eigenaar == "betrokkene" else None
            te_verzegelen.append(TeVerzegelen(plek, eigenaar, betrokkene, ruw[alias]))
        elif isinstance(waarde, Deel):
            klaar[alias] = _splits(waarde, plek, te_verzegelen)
        elif isinstance(waarde, tuple) and waarde and isinstance(waarde[0], Deel):
            klaar[alias] = [_splits(lid, f"{plek}/{i}", te_verzegelen) for i, lid in enumerate(waarde)]
        else:
            # Only a Deel and a tuple of them are walked; anywhere else its sealed members would be stored in the clear.
            assert not _bevat_deel(waarde), f"{plek}: een Deel staat open in een {type(waarde).__name__}"
            klaar[alias] = ruw[alias]
    return klaar


def _bevat_deel(waarde: object) -> bool:
    if isinstance(waarde, Mapping):
        return any(_bevat_deel(lid) for lid in waarde.values())
    if isinstance(waarde, tuple | list | set | frozenset):
        return any(_bevat_deel(lid) for lid in waarde)
    return isinstance(waarde, Deel)


def voeg_samen(open_leden: Mapping[str, Json], ontzegeld: Mapping[str, Json]) -> dict[str, Json]:
    """Put unsealed values back at their JSON Pointers; the inverse of ``splits``.

    What is given stays as it was: only the members in which something is put back are copied.
    """
    samen: dict[str, Json] = dict(open_leden)
    gekopieerd: set[str] = set()
    for pointer, waarde in ontzegeld.items():
        eerste, _, dieper = pointer[1:].partition("/")
        if not dieper:
            samen[eerste] = waarde
            continue
        if eerste not in gekopieerd:
            samen[eerste] = _kopie(samen[eerste])
            gekopieerd.add(eerste)
        *pad, laatste = dieper.split("/")
        plek: Any = samen[eerste]
        for stap in pad:
            plek = plek[int(stap)] if isinstance(plek, list) else plek[stap]
        plek[laatste] = waarde
    return samen


def _kopie(waarde: Json) -> Json:
    if isinstance(waarde, dict):
        return {naam: _kopie(lid) for naam, lid in waarde.items()}
    if isinstance(waarde, list):
        return [_kopie(lid) for lid in waarde]
    return waarde


@cache
def leden(soort: type[Deel]) -> tuple[tuple[str, str, Eigenaar | None], ...]:
    """List the members of a class: name, JSON name, and whose key seals it (None: open)."""
    return tuple((naam, veld.alias or naam, _eigenaar(veld)) for naam, veld in soort.model_fields.items())


def _eigenaar(veld: FieldInfo) -> Eigenaar | None:
    # In ``Open[int] | None`` the mark sits on a member of the union, not on the field.
    van_keuzes = (merk for keuze in get_args(veld.annotation) for merk in getattr(keuze, "__metadata__", ()))
    for merk in (*veld.metadata, *van_keuzes):
        if isinstance(merk, _Open):
            return None
        if isinstance(merk, _Onder):
            return merk.eigenaar
    return "client"


Nummer = Annotated[int, Field(ge=1, le=999_999_999)]
"""A number that others keep: LDT_Nummer of the message standards, at most nine digits."""


@dataclass(frozen=True)
class Gebeurd(Generic[G_co]):
    """An event as the fold sees it: what, on which day the act was done, and its versie in the stream."""

    inhoud: G_co
    op: date
    versie: int

    @property
    def volgorde(self) -> tuple[date, int]:
        """Give what acts are compared by: their days, for an act can be recorded late; of one day their versies."""
        return self.op, self.versie
