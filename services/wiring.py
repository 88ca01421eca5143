"""Puts an installation together from its settings: databases, pools, keys, law and clock. Made in one place only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from eventsourcing.persistence import PersistenceError

from domain.gemeente.events import GemeenteAangemaakt
from domain.regels.regelboek import Regelboek
from domain.weigering import GemeenteOnbekend
from domain.zaak.handeling import Rechtskader
from services import postgres_embedded
from services.clock import Klok, system_clock
from services.gemeentestroom import schrijf
from services.keys.geheimen import Geheimen, Sleutelmap
from services.keys.names import sleutelinstallatie
from services.keys.opslag import Sleutelopslag
from services.keys.register import Personenregister
from services.keys.sleutelbos import Sleutelbos
from services.keys.tenants import maak_sleutelbos_aan, migreer_sleutelbossen, vernietig_sleutelbos
from services.ledger import tenants as ledger_tenants
from services.ledger.application import Grootboek
from services.ledger.errors import GeenOefengemeente
from services.ledger.names import InstallationNames
from services.ledger.pool import TenantPool
from services.ledger.recorder import LedgerRecorder
from services.mapper import EnvelopeMapper
from services.ontlede_entries import OntledeEntries
from services.settings import OngeldigeInstelling, Settings
from services.tenant import Tenant
from services.verordeningen import regelboek

_LEDGER_DATABASE: Final = "zaakboek"
_KEYS_DATABASE: Final = "zaakboek_sleutels"


@dataclass(frozen=True)
class Databases:
    """Where ledger and key store are, for the login roles and for the administrator (None: not given)."""

    ledger: str
    keys: str
    ledger_beheer: str | None
    keys_beheer: str | None


@dataclass
class Installatie:
    """One running installation. Tenants are opened when they are first asked for, and kept."""

    naam: str
    productie: bool
    databases: Databases
    ledger_pool: TenantPool
    keys_pool: TenantPool
    geheimen: Geheimen
    boek: Regelboek
    klok: Klok
    _tenants: dict[str, Tenant] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def tenant(self, gemeente: str) -> Tenant:
        """Open a gemeente. Raises ``GemeenteOnbekend`` when this installation has none with that code."""
        bekend = self._tenants.get(gemeente)
        if bekend is not None and not (bekend.oefen and self._is_opnieuw_gemaakt(bekend)):
            return bekend
        if bekend is not None:
            # Roles that were dropped and made again have the same names and are others.
            self.ledger_pool.distrust()
            self.keys_pool.distrust()
        with self._lock:
            if gemeente not in self.gemeenten():
                raise GemeenteOnbekend(f"Gemeente '{gemeente}' is hier niet bekend.", gemeente=gemeente)
            self._tenants[gemeente] = self._open(gemeente)
            return self._tenants[gemeente]

    def _is_opnieuw_gemaakt(self, bekend: Tenant) -> bool:
        # Another process (the demo) may have dropped a practice gemeente and made it again: it has other keys now.
        try:
            return bekend.recorder.kop().stroom != bekend.stroom
        except PersistenceError:
            return True

    def gemeenten(self) -> tuple[str, ...]:
        """List the codes of the gemeenten of this installation."""
        return ledger_tenants.gemeenten(self.databases.ledger, self.naam)

    def maak_gemeente(self, gemeente: str, *, oefen: bool) -> Tenant:
        """Make a gemeente of which the law is held: keys first, then the ledger, then its first event.

        Asking again for what exists stays quiet; a try that broke off is completed. Raises ``GemeenteOnbekend``
        without data for its law, ``OngeldigeInstelling`` for a practice gemeente in production.
        """
        gebied = self.boek.rechtsgebied(gemeente)
        if oefen and self.productie:
            raise OngeldigeInstelling("Een oefengemeente kan niet in productie.")
        ledger_beheer, keys_beheer = self._beheer()
        maak_sleutelbos_aan(keys_beheer, self.naam, gemeente, self.geheimen)
        kop = ledger_tenants.maak_gemeente_aan(ledger_beheer, self.naam, gemeente, oefen=oefen)
        tenant = self.tenant(gemeente)
        eerste = GemeenteAangemaakt(
            code=gemeente, naam=gebied.naam, oefen=kop.oefen, oorsprong=kop.oorsprong, tijdperk=kop.tijdperk
        )
        schrijf(eerste, tenant, versie=1)
        return tenant

    def verwijder_oefengemeente(self, gemeente: str) -> None:
        """Drop a practice gemeente with all that is in it; a try that broke off is completed.

        Raises ``GeenOefengemeente`` for one that is not marked, ``GemeenteOnbekend`` for one that is not here.
        """
        ledger_beheer, keys_beheer = self._beheer()
        if not self.is_oefen(gemeente):
            raise GeenOefengemeente(f"gemeente {gemeente} is geen oefengemeente en wordt niet verwijderd")
        with self._lock:
            self._tenants.pop(gemeente, None)
        # Keys first: whatever breaks off in between, nothing personal can be read any more.
        vernietig_sleutelbos(keys_beheer, self.naam, gemeente, self.geheimen)
        ledger_tenants.verwijder_gemeente(ledger_beheer, self.naam, gemeente)
        self.keys_pool.distrust()
        self.ledger_pool.distrust()

    def is_oefen(self, gemeente: str) -> bool:
        """Say whether a gemeente is for practice; its ledger knows, also when its keys are gone."""
        if gemeente not in self.gemeenten():
            raise GemeenteOnbekend(f"Gemeente '{gemeente}' is hier niet bekend.", gemeente=gemeente)
        return LedgerRecorder(self.ledger_pool, gemeente).kop().oefen

    def beschrijf(self, gemeente: str) -> dict[str, object]:
        """Describe a gemeente for a listing."""
        tenant = self.tenant(gemeente)
        return {
            "gemeente": gemeente,
            "naam": self.boek.rechtsgebied(gemeente).naam,
            "oefen": tenant.oefen,
            "gebeurtenissen": tenant.recorder.max_notification_id() or 0,
        }

    def refuse_practice_in_production(self) -> None:
        """Refuse to serve practice gemeenten in production. Raises ``OngeldigeInstelling``."""
        if not self.productie:
            return
        oefen = [code for code in self.gemeenten() if self.is_oefen(code)]
        if oefen:
            raise OngeldigeInstelling(f"Oefengemeenten kunnen niet in productie: {', '.join(oefen)}.")

    def _open(self, gemeente: str) -> Tenant:
        recorder = LedgerRecorder(self.ledger_pool, gemeente)
        opslag = Sleutelopslag(self.keys_pool, gemeente, self.geheimen)
        kop = recorder.kop()
        return Tenant(
            gemeente=gemeente,
            stroom=kop.stroom,
            oefen=kop.oefen,
            recorder=recorder,
            grootboek=Grootboek(recorder, EnvelopeMapper()),
            sleutels=Sleutelbos(opslag),
            register=Personenregister(opslag),
            hmac_lichaam=opslag.sleutel.lichaam,
            rechtskader=Rechtskader(self.boek, gemeente),
            klok=self.klok,
            entries=OntledeEntries(recorder.select_stream),
            elders=self.tenant,
        )

    def _beheer(self) -> tuple[str, str]:
        databases = self.databases
        if databases.ledger_beheer is None or databases.keys_beheer is None:
            raise OngeldigeInstelling("Hiervoor zijn ZAAKBOEK_BEHEER_URL en ZAAKBOEK_SLEUTELS_BEHEER_URL nodig.")
        return databases.ledger_beheer, databases.keys_beheer


@contextmanager
def open_installatie(
    settings: Settings, *, klok: Klok = system_clock, boek: Regelboek | None = None
) -> Iterator[Installatie]:
    """Open an installation: start the embedded PostgreSQL when no database is named, migrate it, open the pools.

    ``boek`` is the law it works with; without one, that which came with this version.
    """
    databases = _databases(settings)
    with ExitStack() as stack:
        ledger = stack.enter_context(TenantPool(databases.ledger, settings.installatie))
        keys = stack.enter_context(TenantPool(databases.keys, sleutelinstallatie(settings.installatie)))
        yield Installatie(
            naam=settings.installatie,
            productie=settings.productie,
            databases=databases,
            ledger_pool=ledger,
            keys_pool=keys,
            geheimen=Sleutelmap(settings.sleutelmap),
            boek=boek or regelboek(),
            klok=klok,
        )


def migrate(settings: Settings) -> Mapping[str, tuple[str, ...]]:
    """Bring ledger and key store to the newest schema; give what was applied, by place.

    Raises ``OngeldigeInstelling`` when no administrator's URL is given.
    """
    databases = _embedded(settings, migrated=False) if settings.embedded else _databases(settings)
    if databases.ledger_beheer is None or databases.keys_beheer is None:
        raise OngeldigeInstelling("migrate vraagt ZAAKBOEK_BEHEER_URL en ZAAKBOEK_SLEUTELS_BEHEER_URL.")
    ledger = ledger_tenants.migreer(databases.ledger_beheer, settings.installatie)
    keys = migreer_sleutelbossen(databases.keys_beheer, settings.installatie)
    return {
        **{f"grootboek {code}".strip(): steps for code, steps in ledger.items()},
        **{f"sleutels {code}".strip(): steps for code, steps in keys.items()},
    }


def _databases(settings: Settings) -> Databases:
    if settings.database_url is None or settings.sleutels_url is None:
        return _embedded(settings, migrated=True)
    return Databases(settings.database_url, settings.sleutels_url, settings.beheer_url, settings.sleutels_beheer_url)


def _embedded(settings: Settings, *, migrated: bool) -> Databases:
    server = postgres_embedded.start(settings.map / "postgres")
    ledger_beheer = postgres_embedded.zorg_voor_database(server, _LEDGER_DATABASE)
    keys_beheer = postgres_embedded.zorg_voor_database(server, _KEYS_DATABASE)
    if migrated:
        ledger_tenants.migreer(ledger_beheer, settings.installatie)
        migreer_sleutelbossen(keys_beheer, settings.installatie)
    return Databases(
        ledger=server.url(database=_LEDGER_DATABASE, user=InstallationNames(settings.installatie).login),
        keys=server.url(
            database=_KEYS_DATABASE, user=InstallationNames(sleutelinstallatie(settings.installatie)).login
        ),
        ledger_beheer=ledger_beheer,
        keys_beheer=keys_beheer,
    )
