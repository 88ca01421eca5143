"""Days that matter during and after the help: keeping papers, reporting, evaluating, planning ahead.

Source: Verordening Nijmegen 2022, art. 18, financiële bijlage art. 22 and bijlage 3 punt 33.3, 39 and 60; Beleidsregels
Wmo Nijmegen 2025, par. 5.6; Nadere regels Wageningen 2024, art. 2.9; Wmo 2015, art. 5.3.4; Jeugdwet, art. 7.3.8.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, cast

from domain.kalender import Eenheid, duur, voluit
from domain.regels.feiten import Datum, Feiten, Uitkomst, Wet
from domain.regels.norm import Norm
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import RegelNietVanKracht

Melden = Literal["toezichthouder-wmo-ggd", "inspectie", "gemeente"]


class Bewaring(Feiten):
    """Which papers, and the day on which they were last changed or used."""

    soort: Literal["wmo-dossier", "jeugd-dossier", "pgb-administratie"]
    laatste_handeling_op: Datum


class BewaardTot(Uitkomst):
    """The day until which the papers are kept."""

    tot: date


class Toekenning(Feiten):
    """A grant in natura, and whether the beschikking sets a term for going to the aanbieder."""

    toegekend_op: Datum
    termijn_gesteld: bool


class UiterlijkOfNiet(Uitkomst):
    """The last day of a term, or null where none was set."""

    uiterlijk: date | None


class Evaluatie(Feiten):
    """What is evaluated, and when that was last done."""

    soort: Literal["hulpverleningsplan", "beschermd-wonen-pgb"]
    laatste_evaluatie_op: Datum


class Uiterlijk(Uitkomst):
    """The last day for it."""

    uiterlijk: date


class Geboorte(Feiten):
    """The birth of a jeugdige who gets help."""

    geboortedatum: Datum


class Start(Uitkomst):
    """The last day to start."""

    start_uiterlijk: date


class Calamiteit(Feiten):
    """A calamiteit or act of violence while help was given."""

    voorgevallen_op: Datum
    wet: Wet


class Melding(Uitkomst):
    """That it is reported at once, the last day for it, and to whom."""

    onverwijld: bool
    uiterlijk: date
    melden_bij: tuple[Melden, ...]


def weeg_bewaartermijn(feiten: Bewaring, weging: Weging) -> BewaardTot:
    """Weigh until when papers are kept; a term in years is never moved to a working day."""
    norm = _norm_of_weiger(weging, f"bewaartermijn-{feiten.soort}", wat=f"hoe lang een {feiten.soort} wordt bewaard")
    tot = _over_jaren(weging, norm, feiten.laatste_handeling_op)
    termijn = duur(norm.waarde, cast("Eenheid", norm.eenheid))
    zin = f"Bewaard wordt {termijn} na {voluit(feiten.laatste_handeling_op)}: tot {voluit(tot)}."
    open_punt = weging.norm_of_niets(f"bewaartermijn-{feiten.soort}-open")
    if open_punt is not None:
        zin = f"Open punt: {open_punt.waarde} {zin}"
    weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
    return BewaardTot(tot=tot)


def weeg_evaluatie(feiten: Evaluatie, weging: Weging) -> Uiterlijk:
    """Weigh by when the next evaluation is due."""
    norm = _norm_of_weiger(weging, f"evaluatie-{feiten.soort}", wat=f"hoe vaak een {feiten.soort} wordt geëvalueerd")
    uiterlijk = _over_jaren(weging, norm, feiten.laatste_evaluatie_op)
    zin = f"Na de evaluatie op {voluit(feiten.laatste_evaluatie_op)} volgt de volgende uiterlijk {voluit(uiterlijk)}."
    tussen = f"Tussen twee evaluaties zit ten hoogste {duur(norm.waarde, cast('Eenheid', norm.eenheid))}."
    weging.stap(weging.bron_van(norm.id), f"{tussen} {zin}", voldaan=True)
    return Uiterlijk(uiterlijk=uiterlijk)


def weeg_toekomstplan(feiten: Geboorte, weging: Weging) -> Start:
    """Weigh by when the toekomstplan is started: at the age that the text names."""
    norm = weging.norm("toekomstplan-leeftijd")
    start = _over_jaren(weging, norm, feiten.geboortedatum)
    zin = f"Op {voluit(start)} is de jeugdige {norm.waarde}; dan start het toekomstplan."
    weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
    return Start(start_uiterlijk=start)


def weeg_meldtermijn(feiten: Toekenning, weging: Weging) -> UiterlijkOfNiet:
    """Weigh by when the client goes to the aanbieder, where the beschikking says that he must in time."""
    norm = weging.norm("meldtermijn-aanbieder")
    bron = weging.bron_van(norm.id)
    if not feiten.termijn_gesteld:
        weging.stap(bron, "De beschikking stelt geen termijn om zich bij de aanbieder te melden.", voldaan=True)
        return UiterlijkOfNiet(uiterlijk=None)
    uiterlijk = weging.einde_termijn(norm.id, feiten.toegekend_op)
    termijn = duur(norm.waarde, cast("Eenheid", norm.eenheid))
    zin = (
        f"Open punt: de tekst zegt niet vanaf welke dag en wat een vrije dag doet; geteld is vanaf de toekenning, tot "
        f"en met een werkdag. De cliënt meldt zich binnen {termijn} na {voluit(feiten.toegekend_op)} bij de aanbieder"
    )
    weging.stap(bron, f"{zin}, uiterlijk {voluit(uiterlijk)}.", voldaan=True)
    return UiterlijkOfNiet(uiterlijk=uiterlijk)


def weeg_calamiteit(feiten: Calamiteit, weging: Weging) -> Melding:
    """Weigh when and to whom an aanbieder reports a calamiteit."""
    zin = "Iedere calamiteit en ieder geweldsincident wordt onverwijld aan de toezichthouder gemeld."
    weging.stap(weging.bron("onverwijld"), zin, voldaan=True)
    if feiten.wet == "jeugdwet":
        zin = "Bij jeugdhulp wordt naast de landelijke toezichthouder ook de gemeente op de hoogte gebracht."
        weging.stap(weging.bron("jeugdhulp"), zin, voldaan=True)
    norm = weging.norm(f"calamiteit-termijn-{feiten.wet}")
    uiterlijk = weging.einde_termijn(norm.id, feiten.voorgevallen_op)
    termijn = duur(norm.waarde, cast("Eenheid", norm.eenheid))
    bij = "de inspectie" if feiten.wet == "jeugdwet" else "de toezichthouder Wmo van de GGD"
    zin = (
        "Open punt: de tekst zegt niet vanaf welke dag; geteld is vanaf de dag na het voorval. Binnen "
        f"{termijn} na {voluit(feiten.voorgevallen_op)}, uiterlijk {voluit(uiterlijk)}, weet {bij} ervan."
    )
    weging.stap(weging.bron_van(norm.id), zin, voldaan=True)
    ontvangers = weging.norm(f"calamiteit-melden-bij-{feiten.wet}")
    zin = "De aanbieder meldt het bovendien zo spoedig mogelijk aan de gemeente."
    weging.stap(weging.bron_van(ontvangers.id), zin, voldaan=True)
    return Melding(onverwijld=True, uiterlijk=uiterlijk, melden_bij=tuple(ontvangers.waarde))


def _norm_of_weiger(weging: Weging, norm_id: str, *, wat: str) -> Norm:
    norm = weging.norm_of_niets(norm_id)
    if norm is None:
        raise RegelNietVanKracht(
            f"Voor gemeente {weging.gemeente} zegt op {weging.peildatum.isoformat()} geen tekst in de bronnen {wat}.",
            regel=weging.regel,
        )
    return norm


def _over_jaren(weging: Weging, norm: Norm, vanaf: date) -> date:
    return weging.kalender.zonder_verlenging(vanaf, norm.waarde, cast("Eenheid", norm.eenheid))


REGELS = (
    Regel("bewaartermijn", 1, Bewaring, BewaardTot, weeg_bewaartermijn),
    Regel("calamiteit-melden", 2, Calamiteit, Melding, weeg_calamiteit),
    Regel("evaluatie-termijn", 1, Evaluatie, Uiterlijk, weeg_evaluatie),
    Regel("toekomstplan", 1, Geboorte, Start, weeg_toekomstplan),
    Regel("meldtermijn-aanbieder", 2, Toekenning, UiterlijkOfNiet, weeg_meldtermijn),
)
