"""What an act rests on beside what it names by number, and what ended before it: else nobody could have done it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from domain.beroep.events import BeroepIngesteld, BeroepIngetrokken, UitspraakGedaan
from domain.beschermd_wonen.events import (
    OpWachtlijstGeplaatst,
    PlaatsingBegonnen,
    PlaatsingGeeindigd,
    ToegangsadviesOntvangen,
    WachtlijstVerlaten,
)
from domain.beschikking.besluit import Besluit
from domain.beschikking.events import BeschikkingGenomen
from domain.bezwaar.behandeling import AdviesOpBezwaarOntvangen, HoorzittingGehouden, VanHorenAfgezien
from domain.bezwaar.beslissing import BeslissingOpBezwaarGenomen
from domain.bezwaar.events import BezwaarIngetrokken, BezwaarOntvangen, CommissieMeegedeeld
from domain.calamiteit.events import CalamiteitOnderzocht, CalamiteitonderzoekIngesteld
from domain.gebeurtenis import Gebeurd, Gebeurtenis
from domain.gesloten_jeugdhulp.events import MachtigingAfgewezen, MachtigingVerleend, MachtigingVerzocht
from domain.gesprek.events import GesprekGehouden, VanGesprekAfgezien
from domain.heronderzoek.events import HeronderzoekAfgerond, HeronderzoekBesloten, WijzigingBeoordeeld
from domain.korte_route.events import OphogingGevraagd, OphogingIngetrokken
from domain.opname.events import OpnameGeeindigd, OpnameVastgelegd
from domain.opvang.events import (
    OpvangGeeindigd,
    OpvangGevraagd,
    OpvangToegelaten,
    OpvangVerleend,
    TrajectplanOpgesteld,
)
from domain.overdracht.events import (
    GeschilBeslist,
    GeschilVoorgelegd,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    OverdrachtIngetrokken,
    OverdrachtUitgevoerd,
    OverdrachtVoorgesteld,
)
from domain.pgb.events import PgbBeheerderAangewezen, PgbBeheerGeeindigd
from domain.pgb.events_na_toekenning import BestedingGemeld
from domain.regelingen.events import RegelingAangevraagd, RegelingaanvraagIngetrokken
from domain.tweede_mening.events import TweedeMeningGevraagd
from domain.verlenging.events import VerlengingGevraagd, VerlengingIngetrokken
from domain.verslag.events import VerslagVerstrekt

Soorten = tuple[type[Gebeurtenis], ...]


@dataclass(frozen=True)
class Grond:
    """An act of this kind (``van``) rests on one of the kinds ``op`` that ``past`` it; ``wat`` is that in Dutch.

    ``als``: only when this is so of the act. ``mits_begonnen``: it may be there without one; with one, not before it.
    """

    van: type[Gebeurtenis]
    op: Soorten
    wat: str
    past: Callable[[Any, Any], bool] = lambda _act, _ander: True
    als: Callable[[Any], bool] = lambda _act: True
    mits_begonnen: bool = False


def _zelfde(*leden: str) -> Callable[[Any, Any], bool]:
    return lambda act, ander: all(getattr(act, lid) == getattr(ander, lid) for lid in leden)


_ONDERZOEK: Final[Soorten] = (GesprekGehouden, VanGesprekAfgezien)
_OPVANG: Final[Soorten] = (OpvangToegelaten, OpvangVerleend)

GRONDEN: Final[tuple[Grond, ...]] = (
    Grond(VerslagVerstrekt, _ONDERZOEK, "een gesprek, of dat daarvan is afgezien"),
    # Of a verwijzing no onderzoek is made; a verslag can be there all the same.
    Grond(BeschikkingGenomen, (VerslagVerstrekt,), "een verslag", als=lambda act: act.verwijzing is None),
    Grond(
        TweedeMeningGevraagd,
        _ONDERZOEK,
        "een gesprek, of dat daarvan is afgezien",
        als=lambda act: act.soort == "andere-medewerker",
    ),
    Grond(TweedeMeningGevraagd, (VerslagVerstrekt,), "een verslag", als=lambda act: act.soort != "andere-medewerker"),
    Grond(
        AdviesOpBezwaarOntvangen,
        (CommissieMeegedeeld,),
        "de mededeling dat een commissie adviseert",
        past=_zelfde("bezwaar"),
    ),
    Grond(
        BeslissingOpBezwaarGenomen,
        (HoorzittingGehouden, VanHorenAfgezien),
        "een hoorzitting, of dat van horen is afgezien",
        past=_zelfde("bezwaar"),
    ),
    # Where no commissie was told of, there is no advies to lose.
    Grond(
        BeslissingOpBezwaarGenomen,
        (AdviesOpBezwaarOntvangen,),
        "het advies van de commissie",
        past=_zelfde("bezwaar"),
        als=lambda act: act.afwijking_commissie is None,
    ),
    Grond(
        BestedingGemeld,
        (BestedingGemeld,),
        "de vorige melding over deze periode",
        past=_zelfde("recht", "periode"),
        mits_begonnen=True,
    ),
    Grond(
        BeroepIngesteld,
        (UitspraakGedaan,),
        "de uitspraak waartegen hoger beroep is ingesteld",
        past=lambda act, ander: ander.beroep == act.uitspraak_in,
        als=lambda act: act.uitspraak_in is not None,
    ),
    Grond(
        HeronderzoekBesloten,
        (WijzigingBeoordeeld,),
        "het oordeel dat de wijziging een heronderzoek vraagt",
        past=lambda act, ander: ander.wijziging == act.wijziging and ander.gevolg == "heronderzoek",
        als=lambda act: act.wijziging is not None,
    ),
    Grond(
        OpWachtlijstGeplaatst,
        (ToegangsadviesOntvangen,),
        "een advies om de cliënt toe te laten",
        past=lambda act, ander: ander.toegang == act.toegang and ander.strekking == "toegang",
    ),
    Grond(TrajectplanOpgesteld, _OPVANG, "het begin van de opvang", past=_zelfde("opvang")),
    Grond(OpvangGeeindigd, _OPVANG, "het begin van de opvang", past=_zelfde("opvang")),
    Grond(OverdrachtUitgevoerd, (OverdrachtAanvaard,), "de afspraken over de overdracht", past=_zelfde("overdracht")),
    Grond(GeschilVoorgelegd, (OverdrachtGeweigerd,), "de weigering van de overdracht", past=_zelfde("overdracht")),
    Grond(GeschilBeslist, (GeschilVoorgelegd,), "het voorleggen van het geschil", past=_zelfde("overdracht")),
    Grond(PgbBeheerGeeindigd, (PgbBeheerderAangewezen,), "het aanwijzen van die beheerder", past=_zelfde("betrokkene")),
    Grond(
        CalamiteitOnderzocht,
        (CalamiteitonderzoekIngesteld,),
        "het begin van het onderzoek",
        past=_zelfde("calamiteit", "door"),
        mits_begonnen=True,
    ),
)
"""A phase whose act asks for another one, without naming its number, says so here."""


@dataclass(frozen=True)
class Eenmaal:
    """Of this kind (``van``) one runs at a time, of those that are the ``zelfde``; ``eindes`` end it by its number.

    Only facts are listed as an end: a besluit that ended it is never void.
    """

    van: type[Gebeurtenis]
    eindes: Soorten
    zelfde: Callable[[Any, Any], bool]


EENMAAL: Final[tuple[Eenmaal, ...]] = (
    Eenmaal(BezwaarOntvangen, (BezwaarIngetrokken,), _zelfde("beschikking", "betrokkene", "indiener")),
    Eenmaal(BeroepIngesteld, (BeroepIngetrokken, UitspraakGedaan), _zelfde("soort", "waarover", "indiener")),
    Eenmaal(VerlengingGevraagd, (VerlengingIngetrokken,), _zelfde("recht")),
    Eenmaal(OphogingGevraagd, (OphogingIngetrokken,), _zelfde("nummer", "omvang", "werking")),
    Eenmaal(RegelingAangevraagd, (RegelingaanvraagIngetrokken,), _zelfde("regeling", "jaar")),
    Eenmaal(MachtigingVerzocht, (MachtigingVerleend, MachtigingAfgewezen), _zelfde("soort")),
    Eenmaal(HeronderzoekBesloten, (HeronderzoekAfgerond,), lambda act, ander: bool({*act.rechten} & {*ander.rechten})),
    Eenmaal(OpnameVastgelegd, (OpnameGeeindigd,), _zelfde()),
    Eenmaal(OpvangGevraagd, (OpvangGeeindigd,), _zelfde("vorm")),
    Eenmaal(OpWachtlijstGeplaatst, (WachtlijstVerlaten,), _zelfde("toegang")),
    Eenmaal(PlaatsingBegonnen, (PlaatsingGeeindigd,), _zelfde()),
    Eenmaal(
        OverdrachtVoorgesteld,
        (OverdrachtIngetrokken, OverdrachtUitgevoerd, GeschilBeslist),
        _zelfde("opvang", "toegang"),
    ),
)
"""A phase that refuses to begin what runs already says here by which facts it ends."""


def ontbrekende_gronden(gebeurd: Gebeurd[Gebeurtenis], eerder: Sequence[Gebeurd[Gebeurtenis]]) -> tuple[str, ...]:
    """Name, in Dutch, what an act rests on that is not there on its day. A besluit can speak of days before it."""
    ontbreekt = []
    for grond in GRONDEN:
        act = gebeurd.inhoud
        if not isinstance(act, grond.van) or not grond.als(act):
            continue
        passend = [een for een in eerder if isinstance(een.inhoud, grond.op) and grond.past(act, een.inhoud)]
        op_tijd = any(een.op <= gebeurd.op or isinstance(een.inhoud, Besluit) for een in passend)
        if not op_tijd and (passend or not grond.mits_begonnen):
            ontbreekt.append(grond.wat)
    return tuple(ontbreekt)


def wat_nog_liep(gebeurd: Gebeurd[Gebeurtenis], eerder: Sequence[Gebeurd[Gebeurtenis]]) -> tuple[int, ...]:
    """Give the acts, by their versies, that began the same as this one and that no fact ended before it."""
    act = gebeurd.inhoud
    return tuple(
        een.versie
        for soort in EENMAAL
        if isinstance(act, soort.van)
        for een in eerder
        if isinstance(een.inhoud, soort.van)
        and soort.zelfde(act, een.inhoud)
        and not any(_eindigt(ander.inhoud, een.inhoud, soort) for ander in eerder)
    )


def _eindigt(einde: Gebeurtenis, begin: Gebeurtenis, soort: Eenmaal) -> bool:
    lid = soort.van.NUMMERT
    assert lid is not None, f"{soort.van.__name__} nummert niets"
    return isinstance(einde, soort.eindes) and getattr(einde, lid) == getattr(begin, lid)
