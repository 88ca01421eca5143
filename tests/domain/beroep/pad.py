"""Ways to the rechter in a zaak at random."""

from __future__ import annotations

from datetime import date

from domain.beroep.events import BeroepIngesteld
from domain.zaak.handeling import Command
from domain.zaak.state import LopendeZaak, Zaak
from tests.domain.beroep import commands as r
from tests.domain.bezwaar import commands as b
from tests.domain.zaak.stap import Maker, Stap, maak_bekend


def _besluit(zaak: Zaak) -> int:
    bekend = zaak.bekendgemaakt if isinstance(zaak, LopendeZaak) else ()
    vatbaar = [een.genomen.inhoud for een in bekend if een.genomen.inhoud.RECHTSMIDDEL == "beroep"]
    return max((een.beschikking for een in vatbaar), default=1)


def _laatste(zaak: Zaak) -> int:
    ingesteld = zaak.van(BeroepIngesteld) if isinstance(zaak, LopendeZaak) else ()
    return max((een.inhoud.beroep for een in ingesteld), default=1)


def _beroep(op: date, variant: int, zaak: Zaak) -> Command:
    if variant == 1:
        return r.over(ingesteld_op=op, soort="hoger-beroep", uitspraak_in=_laatste(zaak), indiener="college")
    if variant == 2:
        return r.over(ingesteld_op=op, soort="niet-tijdig", bezwaar=1)
    soort = "voorlopige-voorziening" if variant else "beroep"
    return r.beroep(ingesteld_op=op, beschikking=_besluit(zaak), soort=soort)


def _intrekking(op: date, _variant: int, zaak: Zaak) -> Command:
    return r.intrekking(beroep=_laatste(zaak), ingetrokken_op=op)


def _uitspraak(op: date, variant: int, zaak: Zaak) -> Command:
    over = {"beroep": _laatste(zaak), "verzonden_op": op}
    if variant == 0:
        return r.ongegrond(**over)
    herleeft = (_besluit(zaak),) if variant == 2 else ()
    return (
        r.ongegrond(**over, herleeft=herleeft)
        if herleeft
        else r.uitspraak(**over, vernietigd=(_besluit(zaak),), uiterlijk=None, opdracht=variant == 1)
    )


def _opnieuw(op: date, _variant: int, zaak: Zaak) -> Command:
    bezwaren = [e.genomen.inhoud for e in zaak.besluiten] if isinstance(zaak, LopendeZaak) else []
    nummers = [getattr(een, "bezwaar", 0) for een in bezwaren if een.RECHTSMIDDEL == "beroep"]
    feiten = {"toepasselijk-regime": {"uitkomst": {"regime": "proefdam-2024"}}}
    return b.ongegrond(bezwaar=max(nummers, default=1) or 1, besluit_op=op, feiten=feiten)


MAKERS: tuple[Maker, ...] = (_beroep, _intrekking, _uitspraak, _opnieuw)
PAD: tuple[Stap, ...] = (
    Stap(1, _beroep, 0),
    Stap(1, _intrekking, 0),
    Stap(1, _beroep, 0),
    Stap(2, _uitspraak, 1),
    Stap(2, _opnieuw, 0),
    Stap(0, maak_bekend, 0),
    Stap(1, _beroep, 1),
    Stap(1, _uitspraak, 0),
)
