"""A gemeente that goes into another one: its ledger ends, and each zaak that runs goes on in the successor.

The ledger ends first, under the lock of its appends: nothing can come after that and be left behind. Then zaak after
zaak is taken over, each in one append of the successor; then its keys in the old gemeente are destroyed, for nobody
can be forgotten in a ledger that ended. A try that broke off is completed by asking again, and a zaak that cannot be
read holds up no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from traceback import extract_tb
from typing import ClassVar, Final, Literal
from uuid import UUID

from domain.gemeente.doorgaan import gaat_door
from domain.gemeente.events import GemeenteOpgegaan
from domain.melding.events import MeldingOntvangen
from domain.weigering import GemeenteOnbekend, Weigering
from domain.zaak.evolve import vouw
from domain.zaak.geschiedenis import betrokkenen_in, met_correcties
from services.access_log import noteer_inzage
from services.clock import dag_in_nederland
from services.gemeentestroom import SYSTEEM, opgegaan_in, schrijf
from services.identity import opdracht_id
from services.keys.errors import GeheimOntbreekt
from services.ledger.errors import LedgerOnbereikbaar, OpdrachtBekend
from services.overname import neem_over
from services.reading import kader_van, lees_zaak
from services.tenant import Tenant

_BLADZIJDE: Final = 1_000
Afloop = Literal["overgenomen", "al-overgenomen", "afgesloten", "gewist", "mislukt"]
"""What became of a zaak: one that ended and of which nothing runs stays where it is, to one whose client was wiped
nothing can be added, and one that could not be read or taken over waits until that is mended and it is asked again."""


@dataclass(frozen=True)
class Herindeling:
    """How many zaken had which end, and why each of ``mislukt`` was not taken over: which error, where in the program.

    Never the message of the error: that may quote what stands in a zaak.
    """

    aantallen: Mapping[Afloop, int]
    mislukt: Mapping[UUID, str]


class HerindelingOnmogelijk(Weigering):
    """A gemeente cannot go into this one, or not so."""

    probleem: ClassVar[str] = "herindeling-onmogelijk"
    titel: ClassVar[str] = "Deze herindeling kan niet"


def ga_op(oud: Tenant, nieuw: Tenant, *, op: date, vertel: Callable[[int], None]) -> Herindeling:
    """Let the gemeente ``oud`` go into ``nieuw`` on the day ``op``: end its ledger, and take its running zaken over.

    ``vertel`` hears after each zaak how many were looked at. A zaak that cannot be taken over is told, and the others
    go on: their people need a gemeente that can act. Returns how many had which end, and which were left.

    Raises ``HerindelingOnmogelijk``, or ``LedgerOnbereikbaar`` for an outage: asking again goes on where it stopped.
    """
    _eis_mogelijk(oud, nieuw, op)
    laatste = lees_zaak(oud.stroom, oud)[-1]
    if not isinstance(laatste.inhoud, GemeenteOpgegaan):
        schrijf(GemeenteOpgegaan(opvolger=nieuw.gemeente), oud, versie=laatste.versie + 1, geldig_op=op)
    aantallen: Counter[Afloop] = Counter()
    mislukt: dict[UUID, str] = {}
    for zaak in _zaken(oud):
        try:
            aantallen[_draag_over(zaak, oud, nieuw, op)] += 1
        except LedgerOnbereikbaar:
            raise
        except Exception as fout:  # noqa: BLE001 - whatever is wrong with one zaak, it is told, and holds up no other
            plek = extract_tb(fout.__traceback__)[-1]
            aantallen["mislukt"] += 1
            mislukt[zaak] = f"{type(fout).__name__} in {PurePath(plek.filename).name}:{plek.lineno}"
        vertel(aantallen.total())
    return Herindeling(aantallen, mislukt)


def gaat_verder_in(zaak: UUID, tenant: Tenant) -> str | None:
    """Give the code of the gemeente that took a zaak over, or None: it is of this one, or ended with it."""
    opvolger = opgegaan_in(tenant)
    if opvolger is None:
        return None
    try:
        daar = tenant.elders(opvolger)
    except (GemeenteOnbekend, GeheimOntbreekt):
        return None
    return opvolger if daar.recorder.select_events(zaak, limit=1) else None


def _eis_mogelijk(oud: Tenant, nieuw: Tenant, op: date) -> None:
    if oud.gemeente == nieuw.gemeente:
        raise HerindelingOnmogelijk("Een gemeente gaat niet in zichzelf op.")
    if oud.oefen is not nieuw.oefen:
        raise HerindelingOnmogelijk("Een oefengemeente gaat niet op in een echte, en een echte niet in een oefening.")
    vandaag = dag_in_nederland(oud.klok())
    if op > vandaag:
        raise HerindelingOnmogelijk(f"op {op.isoformat()} ligt na vandaag ({vandaag.isoformat()}).")
    for tenant in (nieuw, oud):
        opvolger = opgegaan_in(tenant)
        if opvolger is not None and (tenant, opvolger) != (oud, nieuw.gemeente):
            raise HerindelingOnmogelijk(f"Gemeente {tenant.gemeente} is al opgegaan in {opvolger}.")


def _zaken(tenant: Tenant) -> Iterator[UUID]:
    """Give every zaak of a gemeente, in the order in which they were opened."""
    positie = 0
    gezien: set[UUID] = set()
    while rijen := tenant.recorder.select_notifications(positie + 1, _BLADZIJDE, topics=[MeldingOntvangen.TOPIC]):
        # A melding that was corrected stands there twice.
        nieuw = dict.fromkeys(UUID(str(rij.originator_id)) for rij in rijen if rij.originator_id not in gezien)
        gezien |= nieuw.keys()
        yield from nieuw
        positie = rijen[-1].id


def _draag_over(zaak: UUID, oud: Tenant, nieuw: Tenant, op: date) -> Afloop:
    opdracht = opdracht_id(SYSTEEM.uitgever, SYSTEEM.id, f"overname {oud.gemeente} {zaak}")
    if nieuw.recorder.zoek_opdracht(opdracht) is not None:
        oud.sleutels.vernietig_van_zaak(zaak)
        return "al-overgenomen"
    gelezen = lees_zaak(zaak, oud)
    if not gaat_door(vouw(met_correcties(gelezen)), kader_van(gelezen, oud), op):
        return "afgesloten"
    if not oud.register.heeft_client(zaak):
        return "gewist"
    noteer_inzage("herindeling", betrokkenen_in(gelezen), oud, lezer=(SYSTEEM.uitgever, SYSTEEM.id), zaak=zaak)
    try:
        neem_over(gelezen, zaak, opdracht, oud=oud, nieuw=nieuw)
    except OpdrachtBekend:
        afloop: Afloop = "al-overgenomen"
    else:
        afloop = "overgenomen"
    oud.sleutels.vernietig_van_zaak(zaak)
    return afloop
