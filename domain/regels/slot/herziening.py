"""When a decision can be ended, revised or withdrawn, and what can be claimed back after that.

Source: Verordening Nijmegen 2022, art. 19 and financiële bijlage art. 21. All of it is worded with "kan": a ground
says what the college may do, never what it must.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from domain.regels.feiten import Bedrag, Feiten, Grond, Uitkomst
from domain.regels.geld import Euro, in_euro
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Wijze = Literal["geldswaarde", "teruggave", "verrekening"]


class Herzieningsfeiten(Feiten):
    """What the college established, a fact for each letter of art. 19 lid 2 (two for a)."""

    onjuiste_of_onvolledige_gegevens: bool
    andere_beslissing_bij_juiste_gegevens: bool
    niet_langer_aangewezen: bool
    niet_meer_toereikend: bool
    voorwaarden_niet_nageleefd: bool
    niet_of_voor_ander_doel_gebruikt: bool
    bruikleenvoorschriften_niet_nageleefd: bool


class Herzieningsgronden(Uitkomst):
    """Whether the decision can be ended, revised or withdrawn, and on which grounds; none of them is a must."""

    mogelijk: bool
    gronden: tuple[Grond, ...]


class Terugvorderingsfeiten(Feiten):
    """What was withdrawn and received: ``bedrag`` is the value that was enjoyed wrongly, in euros."""

    besluit_ingetrokken: bool
    kond_begrijpen: bool
    bedrag: Bedrag
    voorziening_in_eigendom: bool
    voorziening_in_bruikleen: bool
    lopend_pgb_of_uitkering: bool


class Terugvordering(Uitkomst):
    """Whether something can be claimed back, which amount in euros (0.00: only the thing itself), and how."""

    mogelijk: bool
    bedrag: Euro
    wijze: tuple[Wijze, ...]
    grond: str


# Per letter: the fact, what is told when it holds, and when it does not.
_LETTERS = (
    (
        "b",
        "niet_langer_aangewezen",
        "De cliënt is niet langer op de voorziening of het pgb aangewezen.",
        "De cliënt is nog op de voorziening of het pgb aangewezen.",
    ),
    (
        "c",
        "niet_meer_toereikend",
        "De voorziening is niet meer toereikend.",
        "De voorziening is nog toereikend.",
    ),
    (
        "d",
        "voorwaarden_niet_nageleefd",
        "De cliënt voldoet niet aan de voorwaarden van de voorziening of het pgb.",
        "De cliënt voldoet aan de voorwaarden van de voorziening of het pgb.",
    ),
    (
        "e",
        "niet_of_voor_ander_doel_gebruikt",
        "De voorziening of het pgb wordt niet of voor een ander doel gebruikt.",
        "De voorziening of het pgb wordt gebruikt voor het doel waarvoor het is verstrekt.",
    ),
    (
        "f",
        "bruikleenvoorschriften_niet_nageleefd",
        "De cliënt hield zich niet aan de voorschriften van de bruikleenovereenkomst.",
        "Van een overtreding van de voorschriften van een bruikleenovereenkomst is niet gebleken.",
    ),
)


def weeg_herziening(feiten: Herzieningsfeiten, weging: Weging) -> Herzieningsgronden:
    """Weigh every letter; a step that is met (``voldaan``) is a ground."""
    onjuist, anders = feiten.onjuiste_of_onvolledige_gegevens, feiten.andere_beslissing_bij_juiste_gegevens
    gevolg = "tot een andere" if anders else "tot dezelfde"
    zin_a = (
        f"De cliënt gaf onjuiste of onvolledige gegevens; juiste gegevens hadden {gevolg} beslissing geleid."
        if onjuist
        else "Van onjuiste of onvolledige gegevens van de cliënt is niet gebleken."
    )
    gewogen = [("a", onjuist and anders, zin_a)]
    for letter, feit, wel, niet in _LETTERS:
        geldt = bool(getattr(feiten, feit))
        gewogen.append((letter, geldt, wel if geldt else niet))
    gronden = tuple(
        Grond(bron=weging.bron(letter), dwingend=False)
        for letter, geldt, zin in gewogen
        if weging.stap(weging.bron(letter), zin, voldaan=geldt)
    )
    return Herzieningsgronden(mogelijk=bool(gronden), gronden=gronden)


def weeg_terugvordering(feiten: Terugvorderingsfeiten, weging: Weging) -> Terugvordering:
    """Weigh the value (lid 3), the thing itself (lid 4 and 5), verrekening (lid 6) and the smallest amount."""
    if not feiten.besluit_ingetrokken:
        weging.stap(weging.bron("waarde"), "De beslissing is niet ingetrokken.", voldaan=False)
        return Terugvordering(mogelijk=False, bedrag=Decimal(0), wijze=(), grond=weging.bron("waarde"))
    kon = "kon redelijkerwijs" if feiten.kond_begrijpen else "kon redelijkerwijs niet"
    zin = f"De beslissing is ingetrokken; de cliënt {kon} begrijpen dat hij ten onrechte ontving."
    begreep = weging.stap(weging.bron("waarde"), zin, voldaan=feiten.kond_begrijpen)
    terug = _weeg_teruggave(feiten, weging)
    verrekenen = begreep and _weeg_verrekening(feiten, weging)
    geldswaarde = begreep and _weeg_ondergrens(feiten.bedrag, weging)
    wijzen: dict[Wijze, bool] = {
        "geldswaarde": geldswaarde,
        "teruggave": bool(terug),
        "verrekening": geldswaarde and verrekenen,
    }
    weigering = weging.bron_van("terugvordering-ondergrens") if begreep else weging.bron("waarde")
    gronden = [*([weging.bron("waarde")] if geldswaarde else []), *terug, weigering]
    return Terugvordering(
        mogelijk=geldswaarde or bool(terug),
        bedrag=feiten.bedrag if geldswaarde else Decimal(0),
        wijze=tuple(wijze for wijze, kan in wijzen.items() if kan),
        grond=gronden[0],
    )


def _weeg_teruggave(feiten: Terugvorderingsfeiten, weging: Weging) -> list[str]:
    """Weigh whether the thing itself can be taken back; what the client could understand is not asked for that."""
    gevonden = []
    for sleutel, geldt, wat in (
        ("eigendom", feiten.voorziening_in_eigendom, "in eigendom"),
        ("bruikleen", feiten.voorziening_in_bruikleen, "in bruikleen"),
    ):
        kan = "zij kan worden teruggevorderd" if geldt else "hier valt niets terug te geven"
        zin = f"De voorziening is {'' if geldt else 'niet '}{wat} verstrekt; {kan}."
        if weging.stap(weging.bron(sleutel), zin, voldaan=geldt):
            gevonden.append(weging.bron(sleutel))
    return gevonden


def _weeg_verrekening(feiten: Terugvorderingsfeiten, weging: Weging) -> bool:
    loopt = feiten.lopend_pgb_of_uitkering
    zin = (
        "Er loopt een pgb of een andere periodieke uitkering: een vordering wegens ten onrechte genoten pgb kan "
        "daarmee worden verrekend."
        if loopt
        else "Er loopt geen pgb of andere periodieke uitkering om mee te verrekenen."
    )
    return weging.stap(weging.bron("verrekening"), zin, voldaan=loopt)


def _weeg_ondergrens(bedrag: Decimal, weging: Weging) -> bool:
    # "Tot" leaves the amount itself out: exactly this much can be claimed.
    ondergrens = weging.bedrag("terugvordering-ondergrens")
    genoeg = bedrag >= ondergrens
    zin = (
        f"Het gaat om {in_euro(bedrag)}, niet minder dan {in_euro(ondergrens)}; dat kan worden teruggevorderd."
        if genoeg
        else f"Het gaat om {in_euro(bedrag)}; bij een bedrag tot {in_euro(ondergrens)} wordt afgezien van "
        "terugvordering. De schuld is daarmee niet kwijtgescholden."
    )
    return weging.stap(weging.bron_van("terugvordering-ondergrens"), zin, voldaan=genoeg)


REGELS = (
    Regel("herzieningsgrond", 1, Herzieningsfeiten, Herzieningsgronden, weeg_herziening),
    Regel("terugvordering", 1, Terugvorderingsfeiten, Terugvordering, weeg_terugvordering),
)
