"""Who manages the pgb for the client."""

from __future__ import annotations

from domain.gebeurtenis import Gebeurd
from domain.pgb.events import PgbBeheerderAangewezen, PgbBeheerGeeindigd
from domain.zaak.state import LopendeZaak


def lopend_beheer(zaak: LopendeZaak) -> Gebeurd[PgbBeheerderAangewezen] | None:
    """Give the aanwijzing that counts: the last one, unless the beheer ended after it."""
    aangewezen = zaak.van(PgbBeheerderAangewezen)
    laatste = max(aangewezen, key=lambda een: (een.op, een.versie), default=None)
    if laatste is None:
        return None
    geeindigd = (een for een in zaak.van(PgbBeheerGeeindigd) if een.inhoud.betrokkene == laatste.inhoud.betrokkene)
    voorbij = any((een.op, een.versie) > (laatste.op, laatste.versie) for een in geeindigd)
    return None if voorbij else laatste
