"""Creates, migrates and destroys the key stores of gemeenten, under the administrator of the key store's database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import Connection
from psycopg.rows import TupleRow
from psycopg.sql import SQL, Identifier

from services.keys.errors import GeheimBestaat, VerkeerdGeheim
from services.keys.geheimen import Geheimen
from services.keys.names import SleutelNames, sleutelinstallatie
from services.keys.statements import migrations, rendered, templates
from services.keys.wrapping import GemeenteSleutel
from services.ledger import tenants as ledger_tenants
from services.ledger.errors import named
from services.ledger.statements import identifiers, render


def migreer_sleutelbossen(beheer_url: str, installatie: str) -> dict[str, tuple[str, ...]]:
    """Bring the key store of every gemeente of an installation to the newest schema.

    Running it twice, or at once from several processes, is safe. Returns the names of the migrations that were applied,
    by gemeente; the installation itself stands under "". What was up to date is left out.

    Raises:
        LedgerOnbereikbaar: the database does not answer.
    """
    applied = ledger_tenants.migreer(beheer_url, sleutelinstallatie(installatie))
    for code in sleutelbossen(beheer_url, installatie):
        with _administration(beheer_url) as connection:
            steps = _migrate(connection, _names(installatie, code))
        if steps:
            applied[code] = steps
    return applied


def maak_sleutelbos_aan(beheer_url: str, installatie: str, gemeente: str, geheimen: Geheimen) -> None:
    """Make the secret and the key store of a new gemeente. Asking again for what exists stays quiet.

    Raises:
        GeheimOntbreekt: the key store exists and its secret is gone; no other is made.
        VerkeerdGeheim: the key store exists and was made with another secret.
        OngeldigeNaam: the installation or the gemeente has no valid name.
        LedgerOnbereikbaar: the database does not answer.
    """
    names = _names(installatie, gemeente)
    ledger_tenants.migreer(beheer_url, names.installatie)
    with _administration(beheer_url) as connection:
        _migrate(connection, names)
        _become(connection, names.eigenaar)
        afdruk = connection.execute(rendered(names)["kop"]).fetchone()
        if afdruk is None:
            sleutel = GemeenteSleutel(gemeente, _nieuw_geheim(gemeente, geheimen))
            connection.execute(rendered(names)["insert_kop"], {"gemeente": gemeente, "afdruk": sleutel.afdruk})
        elif afdruk != (GemeenteSleutel(gemeente, geheimen.lees(gemeente)).afdruk,):
            raise VerkeerdGeheim(f"de sleutels van gemeente {gemeente} zijn met een ander geheim gemaakt")


def vernietig_sleutelbos(beheer_url: str, installatie: str, gemeente: str, geheimen: Geheimen) -> None:
    """Destroy the key store of a gemeente and then its secret: nothing personal in its ledger can be read again.

    For a practice gemeente that is dropped, or one that was handed over. Asking again stays quiet.

    Raises:
        LedgerOnbereikbaar: the database does not answer, or somebody is at work in the key store.
    """
    names = _names(installatie, gemeente)
    if gemeente in sleutelbossen(beheer_url, installatie):
        with _administration(beheer_url) as connection:
            _lock(connection, names)
            _become(connection, names.eigenaar)
            connection.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(names.schema)))
            connection.execute("RESET ROLE")
            roles = SQL(", ").join(map(Identifier, (names.schrijver, names.lezer, names.eigenaar)))
            connection.execute(SQL("DROP ROLE {}").format(roles))
    geheimen.vernietig(gemeente)


def sleutelbossen(beheer_url: str, installatie: str) -> tuple[str, ...]:
    """Return the codes of the gemeenten that have a key store here, in order.

    Raises:
        LedgerOnbereikbaar: the database does not answer.
    """
    query = templates()["gemeenten"].encode()
    with _administration(beheer_url) as connection:
        rows = connection.execute(query, {"installatie": sleutelinstallatie(installatie)}).fetchall()
    return tuple(code for (code,) in rows)


def _nieuw_geheim(gemeente: str, geheimen: Geheimen) -> bytes:
    try:
        return geheimen.maak(gemeente)
    except GeheimBestaat:
        # Made by a try that broke off before its key store was there: nothing was sealed with it yet.
        return geheimen.lees(gemeente)


def _names(installatie: str, gemeente: str) -> SleutelNames:
    return SleutelNames(installatie=sleutelinstallatie(installatie), code=gemeente)


@contextmanager
def _administration(url: str) -> Iterator[Connection[TupleRow]]:
    """Lend a connection for one transaction; errors get the names of the ledger."""
    try:
        with psycopg.connect(url) as connection:
            connection.execute("SET LOCAL lock_timeout = '10s'")
            yield connection
    except psycopg.Error as error:
        raise named(error) from None


def _migrate(connection: Connection[TupleRow], names: SleutelNames) -> tuple[str, ...]:
    _lock(connection, names)
    table = SQL("{}.schema_versie").format(Identifier(names.schema))
    exists = connection.execute("SELECT to_regnamespace(%s) IS NOT NULL", (names.schema,)).fetchone() == (True,)
    if exists:
        _become(connection, names.eigenaar)
    done = connection.execute(SQL("SELECT versie FROM {}").format(table)).fetchall() if exists else []
    pending = [step for step in migrations() if (step.versie,) not in done]
    for step in pending:
        connection.execute("RESET ROLE")
        connection.execute(render(step.template, identifiers(names)))
        _become(connection, names.eigenaar)
        record = SQL("INSERT INTO {} (versie, naam) VALUES (%s, %s)").format(table)
        connection.execute(record, (step.versie, step.naam))
    return tuple(f"{step.versie:04} {step.naam}" for step in pending)


def _become(connection: Connection[TupleRow], role: str) -> None:
    connection.execute(SQL("SET LOCAL ROLE {}").format(Identifier(role)))


def _lock(connection: Connection[TupleRow], names: SleutelNames) -> None:
    subject = f"zaakboek migratie {names.eigenaar}"
    connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (subject,))
