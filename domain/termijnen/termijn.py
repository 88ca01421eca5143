"""What a term is: started by an act, measured by the law, met by another act or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.termijnen.stilstand import Stilstand

Json = Any

SoortTermijn = Literal[
    "ontvangstbevestiging",
    "persoonlijk-plan",
    "onderzoek",
    "beschikking",
    "bezwaar",
    "beroep",
    "beslissing-op-bezwaar",
    "alsnog-beslissen",
    "dwangsom-vaststellen",
    "meldtermijn-aanbieder",
    "besteding",
    "evaluatie",
    "controle",
    "verlenging",
    "betaling",
    "aanmaning",
    "verjaring",
    "ophoging",
    "beschikking-op-verwijzing",
    "calamiteit-melden",
    "calamiteitonderzoek",
    "overdracht",
    "toekomstplan",
    "machtiging-gesloten-jeugdhulp",
    "beschikking-op-regeling",
    "uitbetaling",
]
StatusTermijn = Literal[
    "komend",
    "loopt",
    "opgeschort",
    "op-tijd-gehaald",
    "te-laat-gehaald",
    "verstreken",
    "vervallen",
    "niet-beschikbaar",
]


@dataclass(frozen=True)
class Einde:
    """The act that ended a term: its day and its versie in the zaak."""

    op: date
    versie: int


@dataclass(frozen=True)
class VolgensRegel:
    """Measured by a rule of the catalogue, whose outcome names the last day (``lid``).

    ``feiten`` may hold more than the rule takes. The law of the zaak (``wet``) is added where the rule asks for it.
    ``alleen_voor``: the term is there for a voorziening that is, or is a form of, one in the list that a norm holds.
    """

    regel: str
    feiten: Mapping[str, Json]
    alleen_voor: AlleenVoor | None = None
    lid: str = "uiterlijk"

    def __hash__(self) -> int:
        """Equal ones hash alike; the facts are words and numbers."""
        return hash((self.regel, frozenset(self.feiten.items()), self.alleen_voor, self.lid))


@dataclass(frozen=True)
class AlleenVoor:
    """The norm that lists voorzieningen, and the one that must be among them."""

    norm: str
    voorziening: str


@dataclass(frozen=True)
class VolgensNorm:
    """Measured by a norm that no rule reads: so long, counted from the day after ``vanaf``.

    ``vanaf`` may be another term: then this one begins on the day after the last day of that one (Awb 7:10 lid 1), and
    never before the day after ``niet_voor``.
    """

    norm: str
    vanaf: date | VolgensNorm
    niet_voor: date | None = None


@dataclass(frozen=True)
class VasteDag:
    """Ends on a day that an act fixed, on the ground ``bron``."""

    uiterlijk: date
    bron: str


Maat = VolgensRegel | VolgensNorm | VasteDag


@dataclass(frozen=True)
class Verzet:
    """The last day was moved to ``uiterlijk`` by what was told on ``op``, on the ground ``bron``.

    That works only while the term had not passed (Awb 4:14 lid 3: "binnen deze termijn"). ``ten_minste``: it gives more
    time, never less, and afterwards as well (Awb 4:87 lid 1, 4:94).
    """

    op: date
    uiterlijk: date
    bron: str
    ten_minste: bool = False

    def beweegt(self, laatste: date) -> bool:
        """Say whether it moves a term of which this is the last day."""
        return self.uiterlijk > laatste if self.ten_minste else self.op <= laatste


@dataclass(frozen=True)
class Gestart:
    """A term that an act started, before the law said how long it is.

    ``versie`` is that of the act that started it; ``nummer`` that of the aanvraag, besluit, bezwaar or right that it is
    about. ``begin`` is its first day, or the day of that act; the law of that day measures it. ``gehaald`` is the act
    that met it. ``stil``: when it stood still; ``verzet``: what moved its last day; ``alsnog_op``: the day that was
    promised for when it is missed, which moves nothing (Awb 4:14 lid 1).

    ``na_einde``: it runs on after the end of the zaak, as the term of a bezwaar does; ``vervalt_op``: from that day on
    nobody waits for it. ``gevraagd``: somebody asked for what meets it; when the zaak ends he does so no longer, also
    when it is opened again. ``of_geen``: where no text gives it there is no such term, and nothing is told.
    """

    soort: SoortTermijn
    versie: int
    begin: date
    maat: Maat
    nummer: int | None = None
    gehaald: Einde | None = None
    stil: tuple[Stilstand, ...] = ()
    verzet: tuple[Verzet, ...] = ()
    alsnog_op: date | None = None
    vervalt_op: date | None = None
    na_einde: bool = False
    gevraagd: bool = False
    of_geen: bool = False


@dataclass(frozen=True)
class Lengte:
    """What the law says of a term: its last day, on what ground, and why the calendar moved it; or why nothing.

    ``stond_stil`` is the number of days by which opschorting moved it; ``bronnen`` are all articles that were weighed.
    """

    uiterlijk: date | None = None
    bron: str | None = None
    verschoven: str | None = None
    reden: str | None = None
    stond_stil: int = 0
    bronnen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Termijn:
    """One term as it stands on a day: what started it, how long it is, and what became of it.

    ``einde`` is the act that met the term, or the end of the zaak when that came first (``vervallen``).
    ``afgesloten`` is the end of the zaak after which nobody waited for it, also when it had passed or been met by then.
    """

    gestart: Gestart
    lengte: Lengte
    status: StatusTermijn
    einde: Einde | None = None
    afgesloten: Einde | None = None


def eerste(handelingen: Iterable[Gebeurd[Gebeurtenis]]) -> Einde | None:
    """Give the earliest of the acts that meet a term, or None."""
    gevonden = min(handelingen, key=lambda handeling: (handeling.op, handeling.versie), default=None)
    return Einde(op=gevonden.op, versie=gevonden.versie) if gevonden else None


def op_dag(gestart: Gestart, lengte: Lengte, dag: date, afgesloten: Einde | None) -> Termijn:
    """Say how a term stands on a day; ``afgesloten`` is the end of the zaak that counts for it, if it had ended."""
    status, einde = _status(gestart, lengte.uiterlijk, dag, afgesloten)
    return Termijn(gestart, lengte, status, einde, afgesloten)


def _status(
    gestart: Gestart, uiterlijk: date | None, dag: date, afgesloten: Einde | None
) -> tuple[StatusTermijn, Einde | None]:
    gehaald = gestart.gehaald
    if uiterlijk is None:
        return "niet-beschikbaar", gehaald
    if gehaald is not None and gehaald.op <= uiterlijk:
        return "op-tijd-gehaald", gehaald
    # A zaak that ended asks nothing more of the gemeente; bezwaar against what it decided stays open.
    vervallen = afgesloten is not None and afgesloten.op <= uiterlijk and not gestart.na_einde
    if gehaald is not None and not (vervallen and gestart.gevraagd):
        return "te-laat-gehaald", gehaald
    if vervallen:
        return "vervallen", afgesloten
    if gestart.vervalt_op is not None and gestart.vervalt_op <= min(uiterlijk, dag):
        return "vervallen", None
    if dag > uiterlijk:
        return "verstreken", None
    if any(stilstand.houdt(dag) for stilstand in gestart.stil):
        return "opgeschort", None
    return ("loopt" if gestart.begin <= dag else "komend"), None
