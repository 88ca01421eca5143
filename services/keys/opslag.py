"""The opened key store of one gemeente: its connections together with the key of the gemeente."""

from __future__ import annotations

from collections.abc import Mapping

from psycopg.rows import TupleRow

from services.keys.errors import VerkeerdGeheim
from services.keys.geheimen import Geheimen
from services.keys.names import SleutelNames
from services.keys.statements import rendered
from services.keys.wrapping import GemeenteSleutel
from services.ledger.names import Rol
from services.ledger.pool import TenantPool


class Sleutelopslag:
    """Runs the statements of the key store of one gemeente.

    It opens only with the secret that the key store was made with. With another one every BSN would have another
    pseudoniem, and a known person would silently become a new one.
    """

    def __init__(self, pool: TenantPool, gemeente: str, geheimen: Geheimen, *, rol: Rol = Rol.SCHRIJVER) -> None:
        """Read the secret and hold it against the key store; with `rol` LEZER it reads only.

        `pool` is one over the key store's database, opened for ``sleutelinstallatie(installatie)``.

        Raises:
            GeheimOntbreekt: the gemeente has no secret here.
            GeheimOnveilig: others than its owner may read the secret.
            GeheimBeschadigd: the secret is not whole.
            VerkeerdGeheim: the key store was made with another secret.
            GemeenteOnbekend: the gemeente has no key store here.
            LedgerOnbereikbaar: the database does not answer.
        """
        names = SleutelNames(installatie=pool.names.installatie, code=gemeente)
        self.sleutel = GemeenteSleutel(gemeente, geheimen.lees(gemeente))
        self._pool = pool
        self._names = names
        self._rol = rol
        self._sql = rendered(names)
        if self.rows("kop", {}) != [(self.sleutel.afdruk,)]:
            raise VerkeerdGeheim(f"de sleutels van gemeente {gemeente} zijn met een ander geheim gemaakt")

    @property
    def gemeente(self) -> str:
        """The code of the gemeente, four digits."""
        return self._names.code

    def rows(self, name: str, parameters: Mapping[str, object]) -> list[TupleRow]:
        """Run a statement of statements.sql in a transaction of its own and return its rows.

        Raises:
            LedgerOnbereikbaar: an outage.
            ToegangGeweigerd: the role may not do this.
        """
        with self._pool.checkout(self._names, self._rol, own_statements=True) as connection:
            return connection.execute(self._sql[name], parameters, prepare=True, binary=True).fetchall()
