"""Whom a melding names: the client and who is concerned beside the client, everybody once."""

from __future__ import annotations

from collections.abc import Iterable

from domain.gebeurtenis import Deel
from domain.persoon import Client, Persoon, SoortRelatie
from domain.weigering import Weigering


class BetrokkeneOpgegeven(Deel):
    """Somebody beside the client, with the relatie to the client (COD472)."""

    relatie: SoortRelatie | None = None
    persoon: Persoon


class PersoonDubbel(Weigering):
    """A melding names somebody twice: one person has one id, and goes as a whole when it was the wrong one."""

    probleem = "persoon-dubbel"
    titel = "Persoon staat dubbel in de melding"
    status = 400


def eis_ieder_een_keer(client: Client, betrokkenen: Iterable[BetrokkeneOpgegeven]) -> None:
    """Refuse a BSN that stands in a melding twice; who has none is always somebody else. Raises ``PersoonDubbel``."""
    gezien = {client.bsn: "cliënt"}
    for plaats, een in enumerate(betrokkenen):
        bsn = een.persoon.bsn
        if bsn is None:
            continue
        if bsn in gezien:
            raise PersoonDubbel(
                f"Deze persoon staat al in de melding, als {gezien[bsn]}.", veld=f"betrokkenen.{plaats}.persoon.bsn"
            )
        gezien[bsn] = "betrokkene"
