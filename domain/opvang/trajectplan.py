"""The trajectplan: what is agreed on while somebody is in opvang, and who takes over after it (par. 6.2)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.gebeurtenis import Event, Tekst
from domain.opvang.decisions import OpvangNietBegonnen, eis_opvang
from domain.opvang.events import TrajectplanOpgesteld
from domain.zaak.fase import Events, Handeling, Handelingen
from domain.zaak.handeling import AlGedaan, CommandMetBijlagen, Omstandigheden, Rechtskader, eis_dag, genoemde_bijlagen
from domain.zaak.state import LopendeZaak


class TrajectplanOpstellen(CommandMetBijlagen):
    """Record a trajectplan, or a new one in its place. The very same plan again is refused.

    An instelling may do so itself. ``overname`` says who goes on helping when the opvang ends.
    """

    NAAM: ClassVar[str] = "trajectplan"
    ROLLEN: ClassVar[tuple[str, ...]] = ("consulent", "beslisser", "uitwisseling")

    opvang: Annotated[int, Field(ge=1)]
    opgesteld_op: date
    inhoud: Tekst
    overname: Tekst | None = None


def stel_trajectplan_op(
    command: TrajectplanOpstellen, zaak: LopendeZaak, _kader: Rechtskader, bij: Omstandigheden
) -> Events:
    """Decide on a trajectplan: of who is or was in opvang, from the first day on."""
    gevonden = eis_opvang(command.opvang, zaak)
    if gevonden.begonnen_op is None:
        raise OpvangNietBegonnen(f"Opvang {command.opvang} is niet begonnen.", veld="opvang")
    begonnen = max(gevonden.begonnen_op, gevonden.gevraagd.op)
    eis_dag("opgesteldOp", command.opgesteld_op, bij, na=begonnen, wat="het begin van de opvang")
    for een in zaak.van(TrajectplanOpgesteld):
        eerder = (een.inhoud.opvang, een.inhoud.inhoud, een.inhoud.overname)
        if eerder == (command.opvang, command.inhoud, command.overname):
            raise AlGedaan(f"Dit trajectplan is al vastgelegd op {een.op.isoformat()}.")
    opgesteld = TrajectplanOpgesteld(
        opvang=command.opvang,
        inhoud=command.inhoud,
        overname=command.overname,
        bijlagen=genoemde_bijlagen(command, bij),
    )
    return (Event(opgesteld, command.opgesteld_op),)


HANDELINGEN: Final[Handelingen] = (
    Handeling("trajectplannen", TrajectplanOpstellen, "Leg een trajectplan voor opvang vast", stel_trajectplan_op),
)
