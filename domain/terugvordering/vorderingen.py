"""The vorderingen of a zaak, each with what happened to the debt, as decisions and terms look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.rechten.gevolg import WijzigtRechten
from domain.rechten.rechten import geheel_herroepen
from domain.terugvordering.besluiten import (
    KwijtscheldingVerleend,
    OverVordering,
    Termijnbedrag,
    TerugvorderingHerzien,
    UitstelIngetrokken,
    UitstelVerleend,
)
from domain.terugvordering.events import TerugvorderingGenomen
from domain.terugvordering.invordering import AanmaningVerzonden, DwangbevelBetekend, DwangbevelUitgevaardigd
from domain.terugvordering.ontvangsten import (
    BetalingOntvangen,
    OpVordering,
    TerugbetalingGedaan,
    TeruggaveVastgesteld,
    Verrekend,
)
from domain.terugvordering.schuld import Schuld, schuld
from domain.weigering import Weigering
from domain.zaak.handeling import Omstandigheden, eis_dag
from domain.zaak.state import BekendgemaaktBesluit, BesluitInZaak, LopendeZaak

Handeling = Gebeurd[Gebeurtenis]


class VorderingOnbekend(Weigering):
    """The zaak has no vordering with this number that the debtor knows of."""

    probleem = "vordering-onbekend"
    titel = "Vordering onbekend"


@dataclass(frozen=True)
class Uitstel:
    """More time to pay, by the besluit with this number: from its bekendmaking up to and including ``tot_en_met``.

    ``ingetrokken_op`` is the day on which its end was made known: from then on it gives no time any more.
    """

    besluit: int
    vanaf: date
    tot_en_met: date
    termijnen: tuple[Termijnbedrag, ...] = ()
    ingetrokken_op: date | None = None

    @property
    def laatste_dag(self) -> date:
        """Give the last day on which there is time."""
        return min(self.tot_en_met, self.ingetrokken_op or self.tot_en_met)


@dataclass(frozen=True)
class Vordering:
    """What is claimed back, by the besluit that claims it, with all that happened to the debt in order of day.

    ``schuld`` is where that leaves it; ``vereffend`` the act since which nothing is open, None while something is.
    """

    besluit: BesluitInZaak[TerugvorderingGenomen]
    handelingen: tuple[Handeling, ...]
    schuld: Schuld
    vereffend: Handeling | None

    @property
    def nummer(self) -> int:
        """Give its number in the zaak."""
        return self.inhoud.vordering

    @property
    def inhoud(self) -> TerugvorderingGenomen:
        """Give what was decided."""
        return self.besluit.genomen.inhoud

    @property
    def bekend(self) -> BekendgemaaktBesluit[TerugvorderingGenomen] | None:
        """Give the besluit once the debtor knows of it; before that nothing is owed."""
        return self.besluit if isinstance(self.besluit, BekendgemaaktBesluit) else None

    @property
    def ingetrokken(self) -> bool:
        """Say whether nothing is claimed any more: it was withdrawn, or herroepen in bezwaar or beroep."""
        inhouden = [een.inhoud for een in self.handelingen]
        return any(_herroept(een) or (isinstance(een, TerugvorderingHerzien) and not een.bedrag) for een in inhouden)

    @property
    def gevorderd(self) -> int:
        """Give what is claimed now, costs left out."""
        return _gevorderd(self.schuld)

    @property
    def aanmaningen(self) -> tuple[Gebeurd[AanmaningVerzonden], ...]:
        """Give every aanmaning, in order of day."""
        return tuple(
            Gebeurd(een.inhoud, een.op, een.versie)
            for een in self.handelingen
            if isinstance(een.inhoud, AanmaningVerzonden)
        )

    @property
    def gestuit(self) -> tuple[Handeling, ...]:
        """Give the acts after which the term of verjaring begins anew: aanmaning and dwangbevel (Awb 4:106, 4:110)."""
        soorten = AanmaningVerzonden | DwangbevelBetekend
        return tuple(een for een in self.handelingen if isinstance(een.inhoud, soorten))

    @property
    def uitstel(self) -> tuple[Uitstel, ...]:
        """Give every uitstel of payment, in the order in which it was made known."""
        ingetrokken = {
            een.inhoud.uitstel: een.op for een in self.handelingen if isinstance(een.inhoud, UitstelIngetrokken)
        }
        return tuple(
            Uitstel(
                een.inhoud.beschikking,
                een.op,
                een.inhoud.tot_en_met,
                een.inhoud.termijnen,
                ingetrokken.get(een.inhoud.beschikking),
            )
            for een in self.handelingen
            if isinstance(een.inhoud, UitstelVerleend)
        )

    def achterstand(self, dag: date) -> int:
        """Give what an arrangement that runs on ``dag`` asked before that day and did not get; 0 without one."""
        lopend = [een for een in self.uitstel if een.vanaf <= dag <= een.laatste_dag and een.ingetrokken_op is None]
        if not lopend:
            return 0
        regeling = lopend[-1]
        gevraagd = sum(deel.bedrag for deel in regeling.termijnen if deel.uiterlijk < dag)
        ontvangen = sum(
            een.inhoud.bedrag
            for een in self.handelingen
            if isinstance(een.inhoud, BetalingOntvangen | Verrekend) and regeling.vanaf <= een.op <= dag
        )
        return max(0, min(self.schuld.open, gevraagd - ontvangen))


def vorderingen(zaak: LopendeZaak) -> tuple[Vordering, ...]:
    """Give the vorderingen of the zaak in order of number."""
    besluiten = zaak.besluiten_van(TerugvorderingGenomen)
    weg = geheel_herroepen(zaak) if besluiten else frozenset()
    return tuple(_vordering(zaak, besluit, weg) for besluit in besluiten)


def vordering(zaak: LopendeZaak, nummer: int) -> Vordering:
    """Give one that the debtor knows of. Raises ``VorderingOnbekend``."""
    for een in vorderingen(zaak):
        if een.nummer == nummer and een.bekend is not None:
            return een
    raise VorderingOnbekend(
        f"Vordering {nummer} is er in deze zaak niet, of het besluit is nog niet bekendgemaakt.", veld="vordering"
    )


def eis_na_bekendmaking(veld: str, dag: date, een: Vordering, bij: Omstandigheden) -> None:
    """Refuse an act on a debt before the debtor knew of it."""
    assert een.bekend is not None
    eis_dag(veld, dag, bij, na=een.bekend.bekendgemaakt.op, wat="de bekendmaking van de terugvordering")


def _vordering(zaak: LopendeZaak, besluit: BesluitInZaak[TerugvorderingGenomen], weg: frozenset[int]) -> Vordering:
    inhoud = besluit.genomen.inhoud
    # What the debtor does not know of is not owed: what came in for it is owed back.
    nu = schuld(inhoud.bedrag if isinstance(besluit, BekendgemaaktBesluit) else 0)
    gedaan = [*_handelingen(zaak, inhoud.vordering, weg)]
    if inhoud.beschikking in weg:
        gedaan.append(_herroeping(zaak, inhoud.beschikking, weg))
    handelingen = tuple(sorted(gedaan, key=lambda een: (een.op, een.versie)))
    vereffend: Handeling | None = None
    for handeling in handelingen:
        eerst, nu = nu, _na(nu, handeling.inhoud)
        if nu.open:
            vereffend = None
        elif eerst.open:
            vereffend = handeling
    return Vordering(besluit, handelingen, nu, vereffend)


def _handelingen(zaak: LopendeZaak, nummer: int, weg: frozenset[int]) -> Iterator[Handeling]:
    yield from (een for een in zaak.vervolg if isinstance(een.inhoud, OpVordering) and een.inhoud.vordering == nummer)
    # A besluit works from its bekendmaking on (Awb 3:40).
    for besluit in zaak.besluiten_van(OverVordering):
        inhoud = besluit.genomen.inhoud
        if inhoud.vordering != nummer or inhoud.beschikking in weg:
            continue
        if isinstance(besluit, BekendgemaaktBesluit):
            yield Gebeurd(inhoud, besluit.bekendgemaakt.op, besluit.bekendgemaakt.versie)


def _herroeping(zaak: LopendeZaak, beschikking: int, weg: frozenset[int]) -> Handeling:
    """Give the act by which nothing is left of a besluit: a beslissing op bezwaar, an uitspraak; the last one."""
    besluiten = (
        Gebeurd(besluit.genomen.inhoud, besluit.bekendgemaakt.op, besluit.bekendgemaakt.versie)
        for besluit in zaak.bekendgemaakt
        if besluit.genomen.inhoud.beschikking not in weg
    )
    alle: Iterator[Handeling] = chain(besluiten, zaak.vervolg)
    return max(
        (een for een in alle if isinstance(een.inhoud, WijzigtRechten) and _herroept(een.inhoud, beschikking)),
        key=lambda een: een.versie,
    )


def _herroept(inhoud: Gebeurtenis, beschikking: int | None = None) -> bool:
    """Say whether an act leaves nothing of a besluit, or of any."""
    if not isinstance(inhoud, WijzigtRechten):
        return False
    return any(een.nummers is None and beschikking in (None, een.beschikking) for een in inhoud.herroepingen)


def _gevorderd(nu: Schuld) -> int:
    return max(0, nu.hoofdsom - nu.vervallen)


def _na(nu: Schuld, inhoud: Gebeurtenis) -> Schuld:
    match inhoud:
        case BetalingOntvangen():
            return nu.na_ontvangst(inhoud.bedrag, "betaald")
        case Verrekend():
            return nu.na_ontvangst(inhoud.bedrag, "verrekend")
        case TeruggaveVastgesteld():
            return nu.na_teruggave(inhoud.waarde)
        case TerugbetalingGedaan():
            return nu.na_terugbetaling(inhoud.bedrag)
        case AanmaningVerzonden():
            return nu.na_kosten(inhoud.vergoeding)
        case DwangbevelUitgevaardigd() | DwangbevelBetekend():
            return nu.na_kosten(inhoud.kosten)
        case KwijtscheldingVerleend():
            return nu.na_kwijtschelding(inhoud.bedrag)
        case TerugvorderingHerzien():
            return nu.na_verlaging(max(0, _gevorderd(nu) - inhoud.bedrag), geheel=not inhoud.bedrag)
        case WijzigtRechten() if _herroept(inhoud):
            return nu.na_verlaging(_gevorderd(nu), geheel=True)
        case _:
            return nu
