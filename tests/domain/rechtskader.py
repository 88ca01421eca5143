"""A small Regelboek for the tests of the phases: the real engine, and the law of a gemeente that does not exist.

What the law of the three gemeenten says is tested under ``tests/domain/regels``. Here it only matters that a rule says
something: the rules of Proefdam say what the test gives them to say.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import ConfigDict

from domain.kalender import Grenzen, Kalender
from domain.regels.feiten import Datum, Feiten, Uitkomst
from domain.regels.norm import Norm, RegelInRegime, Regime
from domain.regels.regel import AnyRegel, Regel
from domain.regels.regelboek import OntbrekendeTekst, Rechtsgebied, RegelBijHandeling, Regelboek
from domain.regels.register import REGELS
from domain.regels.weging import Weging
from domain.zaak.handeling import Rechtskader
from services.verordeningen import regelboek

PROEFDAM = "9901"
TERMIJN = "proeftermijn"
WEET_DE_ZAAK = "weet-de-zaak"
NIEUWE_REGEL = "sinds-2025"
ZEGT_NA = (
    NIEUWE_REGEL,
    "aanvraag-ontvankelijk",
    "afwijzingsgronden",
    "beschikking-volledig",
    "bso-plus",
    "dyslexie-toeleiding",
    "eigen-bijdrage",
    "korte-route-ophoging",
    "maatwerkvoorziening-criteria",
    "mantelzorgcompliment",
    "pgb-beheerder",
    "pgb-budget",
    "pgb-looptijd",
    "pgb-plan-volledig",
    "pgb-weigering",
    "smi-kinderopvang",
    "tegemoetkoming-meerkosten",
    "toepasselijk-regime",
    "vervoer-dagbesteding",
    "vervoer-jeugdhulp",
    "voorliggende-wet",
)


class Begin(Feiten):
    """The day from which the term runs."""

    melding_ontvangen_op: Datum


class Nagezegd(Feiten):
    """The outcome that a test wants, and whether the one step of the rule is met."""

    uitkomst: dict[str, Any]
    voldaan: bool = True


class Wens(Uitkomst):
    """An outcome with any members."""

    model_config = ConfigDict(extra="allow")


class Bekend(Feiten):
    """All that a zaak can know of itself; what it does not pass on stays away from the receipt."""

    wet: str | None = None
    spoedeisend: bool | None = None
    moment: str | None = None
    melding_ontvangen_op: str | None = None
    onderwerpen: list[str] | None = None
    persoonlijk_plan_ontvangen: bool | None = None
    familiegroepsplan_ontvangen: bool | None = None
    verstrekt_aan_client: bool | None = None
    aanvraag_ontvangen_op: str | None = None
    indiener: str | None = None
    vorm: str | None = None
    gesprek_gevoerd: bool | None = None
    van_gesprek_afgezien: bool | None = None
    verslag_verstrekt: bool | None = None
    leveringsvorm: str | None = None
    bijdrage_verschuldigd: bool | None = None
    leeftijd: int | None = None


def _tel(feiten: Begin, weging: Weging) -> Wens:
    uiterlijk = weging.einde_termijn(TERMIJN, feiten.melding_ontvangen_op)
    weging.stap(weging.bron_van(TERMIJN), f"Uiterlijk {uiterlijk.isoformat()}.", voldaan=True)
    return Wens.model_validate({"uiterlijk": uiterlijk.isoformat()})


def _zeg_na(feiten: Nagezegd, weging: Weging) -> Wens:
    weging.stap(weging.bron("grond"), "De test wil dit zo.", voldaan=feiten.voldaan)
    return Wens(**feiten.uitkomst)


def _niets(feiten: Bekend, weging: Weging) -> Wens:
    weging.stap(weging.bron("grond"), "Alleen de feiten tellen.", voldaan=True)
    return Wens()


_REGELS: tuple[AnyRegel, ...] = (
    Regel(TERMIJN, 4, Begin, Wens, _tel),
    Regel(WEET_DE_ZAAK, 1, Bekend, Wens, _niets),
    *(Regel(naam, 1, Nagezegd, Wens, _zeg_na, functie=f"zegt-na-{naam}") for naam in ZEGT_NA),
)


# The norms of Awb and Jeugdwet are the same in every gemeente, so Proefdam has them as they are.
_ECHT = regelboek().regimes["rijk"]
# What the short way is for is no outcome of its rule, so Proefdam has that as Nijmegen has it.
_KORTE_ROUTE = "korte-route-voorzieningen"
BESLISTERMIJN = "beschikkingstermijn"


_RIJK = Regime(
    id="rijk",
    titel="Rijk",
    gemeente=None,
    van=date(2015, 1, 1),
    tot_en_met=None,
    besloten=date(2015, 1, 1),
    bekend=date(2015, 1, 1),
    regels={
        TERMIJN: RegelInRegime(TERMIJN, bron="Wmo 2015, art. 2.3.2 lid 2"),
        BESLISTERMIJN: _ECHT.regels[BESLISTERMIJN],
    },
    normen={
        **{naam: rij for naam, rij in _ECHT.normen.items() if rij[0].artikel.startswith(("Awb", "Jeugdwet"))},
        "beslistermijn-wmo": _ECHT.normen["beslistermijn-wmo"],
        TERMIJN: (
            Norm(
                id=TERMIJN,
                waarde=7,
                eenheid="dagen",
                artikel="Wmo 2015, art. 2.3.2 lid 2",
                zin="binnen zeven dagen na de melding",
                van=date(2015, 1, 1),
                tot_en_met=None,
                besloten=date(2015, 1, 1),
                bekend=date(2015, 1, 1),
            ),
        ),
    },
)


def _proefdam(jaar: int, van: date, *, besloten: date, bekend: date, zonder: str = "") -> Regime:
    return Regime(
        id=f"proefdam-{jaar}",
        titel=f"Verordening Proefdam {jaar}",
        gemeente=PROEFDAM,
        van=van,
        tot_en_met=None,
        besloten=besloten,
        bekend=bekend,
        regels={
            regel.id: RegelInRegime(regel.naam, {"grond": "art. 3"}, "art. 3")
            for regel in _REGELS
            if regel.id not in (TERMIJN, zonder)
        },
        normen={_KORTE_ROUTE: regelboek().regimes["korte-route-nijmegen"].normen[_KORTE_ROUTE]},
    )


_REGIMES = (
    _RIJK,
    _proefdam(2024, date(2024, 1, 1), besloten=date(2023, 12, 1), bekend=date(2023, 12, 15), zonder=NIEUWE_REGEL),
    # Retroactive: it counts from 1 June, but nobody could read it before the tenth.
    _proefdam(2025, date(2025, 6, 1), besloten=date(2025, 6, 5), bekend=date(2025, 6, 10)),
)


def kader(**handelingen: str) -> Rechtskader:
    """Give the law of Proefdam. ``kader(melding="x y:pgb")``: the melding asks rule x always and y for a pgb.

    An act that is not named asks nothing, so that its events are just its own.
    """
    return Rechtskader(
        Regelboek(
            regels={**{regel.naam: regel for regel in _REGELS}, BESLISTERMIJN: REGELS[BESLISTERMIJN]},
            regimes={regime.id: regime for regime in _REGIMES},
            rechtsgebieden={PROEFDAM: Rechtsgebied(PROEFDAM, "Proefdam", "Verordening Proefdam 2024, art. 99")},
            ontbrekend={
                "proefdam-2023": OntbrekendeTekst(
                    "proefdam-2023", "Verordening Proefdam 2023", PROEFDAM, "De verordening van 2023 is niet bewaard."
                )
            },
            handelingen={naam: _vraagt(regels) for naam, regels in handelingen.items()},
            kalender=Kalender(Grenzen(90, 12, 3, 3, 2), vast=(), pasen=(), gelijkgesteld=frozenset()),
        ),
        PROEFDAM,
    )


def _vraagt(regels: str) -> tuple[RegelBijHandeling, ...]:
    paren = (paar.partition(":") for paar in regels.split())
    return tuple(RegelBijHandeling(regel, wanneer or "altijd") for regel, _, wanneer in paren)


ZONDER_REGELS = kader()
