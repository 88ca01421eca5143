"""The bijdrage for opvang: whether it is due, how much a day and in all, and who collects it.

Source: Verordening Nijmegen 2022, art. 16 lid 3 and financiële bijlage art. 3.2 lid 2 and 14.1-14.6; from 2025-03-01
Beleidsregels Wmo Nijmegen 2025, par. 6.3 and 6.5 as well. The amount of a day is an exact fraction until it is rounded
to whole cents, so that the days on paper add up.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from domain.kalender import duur
from domain.regels.feiten import Aantal, Bedrag, Feiten, Grond, Leeftijd, Uitkomst
from domain.regels.geld import Euro, in_euro, op_centen
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging

Inning = Literal["gemeente", "instelling"]
Gronden = tuple[Grond, ...]


class Opvang(Feiten):
    """The opvang and the means of who is in it, in euros.

    Incomes are those of the peiljaar with any vergoeding for vrijwilligerswerk in them; those of the partner count for
    who is gehuwd. ``maanden_dubbel`` is for how many months of the stay the costs of a woning go on, ``dagen`` how many
    days the opvang was used (a part of a day counts as one).
    """

    opvangvorm: Literal[
        "eerste-opvang", "bemoeizorg", "voltijdopvang", "crisisopvang", "vrouwenopvang", "begeleidingstraject"
    ]
    leeftijd: Leeftijd
    gehuwd: bool
    inkomen_peiljaar_per_jaar: Bedrag
    vermogen: Bedrag
    inkomen_partner_per_jaar: Bedrag
    vermogen_partner: Bedrag
    vrijwilligersvergoeding_per_jaar: Bedrag
    voeding_verstrekt: bool
    nibud_voedingsbedrag_per_dag: Bedrag
    dubbele_woonlasten: bool
    maanden_dubbel: Aantal
    bijstandsnorm_per_maand: Bedrag
    zak_en_kleedgeldnorm_per_maand: Bedrag
    kostprijs_per_dag: Bedrag
    uitkering_participatiewet: bool
    dagen: Aantal

    @property
    def inkomen(self) -> Decimal:
        """Give the income of the year that counts, in euros: of both when gehuwd, without the vrijwilligerswerk."""
        samen = self.inkomen_peiljaar_per_jaar + (self.inkomen_partner_per_jaar if self.gehuwd else 0)
        return max(samen - self.vrijwilligersvergoeding_per_jaar, Decimal(0))

    @property
    def vermogens(self) -> Decimal:
        """Give the vermogen that counts, in euros: of both when gehuwd."""
        return self.vermogen + (self.vermogen_partner if self.gehuwd else 0)


class Bijdrage(Uitkomst):
    """The bijdrage in euros, a day and over the days; ``gronden`` name what frees from it or takes something off.

    For ``tot-kostprijs`` the amounts are the most that the instelling may ask. The forfait for dubbele woonlasten comes
    off ``bedrag``, not off the day. ``inning`` is null when nothing is due.
    """

    soort: Literal["geen", "tot-kostprijs", "inkomensafhankelijk"]
    bedrag_per_dag: Euro
    bedrag: Euro
    inning: Inning | None
    gronden: Gronden


def weeg_opvang_bijdrage(feiten: Opvang, weging: Weging) -> Bijdrage:
    """Weigh the bijdrage for opvang."""
    norm = "opvang-bijdrage-leeftijd"
    volwassen = feiten.leeftijd >= weging.getal(norm)
    zin = f"De cliënt is {feiten.leeftijd} jaar; een bijdrage is verschuldigd vanaf {weging.getal(norm)} jaar."
    if not volwassen:
        gronden = grond(weging, weging.bron_van(norm), zin, voldaan=False)
        return Bijdrage(soort="geen", bedrag_per_dag=Decimal(0), bedrag=Decimal(0), inning=None, gronden=gronden)
    algemeen = weging.norm_of_niets("opvang-bijdrage-algemeen")
    if algemeen is not None and feiten.opvangvorm in algemeen.waarde:
        weging.stap(weging.bron_van(norm), zin, voldaan=True)
        return _tot_kostprijs(feiten, weging)
    # The articles are told in the order of the text; the income comes before the cap only in the sum.
    uit_inkomen = _uit_inkomen(feiten, weging)
    per_dag, gronden = _kostprijs(uit_inkomen, feiten, weging)
    if algemeen is None:
        _zonder_onderscheid(feiten, weging)
    weging.stap(weging.bron_van(norm), zin, voldaan=True)
    _leg_inkomen_uit(uit_inkomen, feiten, weging)
    per_dag, voeding = _voeding(per_dag, feiten, weging)
    vrijwilligerswerk = _vrijwilligerswerk(feiten, weging)
    korting, woonlasten = _woonlasten(feiten, weging)
    gronden += voeding + vrijwilligerswerk + woonlasten
    inning: Inning = "instelling"
    if algemeen is not None:
        per_dag, kleedgeld = _kleedgeld(per_dag, feiten, weging)
        gronden += kleedgeld
        inning = _inning(feiten, weging)
    return _inkomensafhankelijk(op_centen(per_dag), korting, feiten, inning=inning, gronden=gronden)


def _inkomensafhankelijk(
    per_dag: Decimal, korting: Decimal, feiten: Opvang, *, inning: Inning, gronden: Gronden
) -> Bijdrage:
    bedrag = max(feiten.dagen * per_dag - korting, Decimal(0))
    return Bijdrage(soort="inkomensafhankelijk", bedrag_per_dag=per_dag, bedrag=bedrag, inning=inning, gronden=gronden)


def _tot_kostprijs(feiten: Opvang, weging: Weging) -> Bijdrage:
    zin = f"{_naam(feiten)} is een algemene voorziening."
    weging.stap(weging.bron_van("opvang-bijdrage-algemeen"), zin, voldaan=True)
    per_dag = op_centen(feiten.kostprijs_per_dag)
    bedrag = feiten.dagen * per_dag
    zin = (
        f"De instelling kan een bijdrage vragen die niet hoger is dan de kostprijs van {in_euro(per_dag)} per dag, "
        f"over {duur(feiten.dagen, 'dagen')} {in_euro(bedrag)}."
    )
    weging.stap(weging.bron("algemeen"), zin, voldaan=True)
    return Bijdrage(soort="tot-kostprijs", bedrag_per_dag=per_dag, bedrag=bedrag, inning="instelling", gronden=())


def _zonder_onderscheid(feiten: Opvang, weging: Weging) -> None:
    """Tell what a text leaves open that does not say which opvang is an algemene voorziening."""
    if feiten.opvangvorm not in weging.lijst("opvang-bijdrage-voeding"):
        zin = f"Open punt: of dit ({_naam(feiten)}) een algemene voorziening is, zegt deze tekst niet; dat telt niet."
        weging.stap(weging.bron("algemeen"), zin, voldaan=True)
    weging.stap(weging.bron_van("opvang-bijdrage-inning"), "De instelling int de bijdrage.", voldaan=True)


def _uit_inkomen(feiten: Opvang, weging: Weging) -> Fraction:
    """Give the bijdrage a day from income and vermogen, before anything is taken off (bijlage art. 14.3)."""
    van_vermogen = Fraction(feiten.vermogens) * weging.getal("opvang-bijdrage-vermogen") / 100
    return (Fraction(feiten.inkomen) + van_vermogen) / int(weging.tabel("opvang-bijdrage-peiljaar")["dagen"])


def _kostprijs(uit_inkomen: Fraction, feiten: Opvang, weging: Weging) -> tuple[Fraction, Gronden]:
    kostprijs = Fraction(feiten.kostprijs_per_dag)
    zin = (
        f"De kostprijs is {in_euro(feiten.kostprijs_per_dag)} per dag; meer kan de bijdrage niet zijn. Uit inkomen en "
        f"vermogen volgt {in_euro(op_centen(uit_inkomen))} per dag."
    )
    gronden = grond(weging, weging.bron("kostprijs"), zin, voldaan=uit_inkomen <= kostprijs)
    return min(uit_inkomen, kostprijs), gronden


def _leg_inkomen_uit(uit_inkomen: Fraction, feiten: Opvang, weging: Weging) -> None:
    dagen = weging.tabel("opvang-bijdrage-peiljaar")["dagen"]
    zin = f"Open punt: hoe van een jaar naar een dag wordt gerekend, zegt de tekst niet; er is gedeeld door {dagen}."
    weging.stap(weging.bron_van("opvang-bijdrage-peiljaar"), zin, voldaan=True)
    norm = "opvang-bijdrage-vermogen"
    wie = "van beide echtgenoten samen" if feiten.gehuwd else "van de cliënt"
    zin = (
        f"Het inkomen {wie} is {in_euro(feiten.inkomen)} en het vermogen {in_euro(feiten.vermogens)}, waarvan "
        f"{weging.getal(norm)}% meetelt: {in_euro(op_centen(uit_inkomen))} per dag."
    )
    weging.stap(weging.bron_van(norm), zin, voldaan=True)


def _voeding(per_dag: Fraction, feiten: Opvang, weging: Weging) -> tuple[Fraction, Gronden]:
    """Weigh what comes off a day when there is no voeding."""
    norm = "opvang-bijdrage-voeding"
    if feiten.opvangvorm not in weging.lijst(norm):
        return per_dag, ()
    wel, bedrag = feiten.voeding_verstrekt, feiten.nibud_voedingsbedrag_per_dag
    zin = "De instelling verstrekt voeding." if wel else f"Zonder voeding gaat er {in_euro(bedrag)} per dag af."
    gronden = grond(weging, weging.bron_van(norm), zin, voldaan=wel)
    return (per_dag if wel else max(per_dag - Fraction(bedrag), Fraction(0))), gronden


def _vrijwilligerswerk(feiten: Opvang, weging: Weging) -> Gronden:
    vergoeding = feiten.vrijwilligersvergoeding_per_jaar
    if not vergoeding:
        return ()
    zin = f"De vergoeding voor vrijwilligerswerk van {in_euro(vergoeding)} per jaar is van het inkomen afgehaald."
    return grond(weging, weging.bron("vrijwilligerswerk"), zin, voldaan=False)


def _woonlasten(feiten: Opvang, weging: Weging) -> tuple[Decimal, Gronden]:
    """Weigh the forfait for dubbele woonlasten, over the whole stay."""
    norm = "opvang-bijdrage-woonlasten"
    if feiten.opvangvorm not in weging.lijst("opvang-bijdrage-woonlasten-bij") or not feiten.dubbele_woonlasten:
        return Decimal(0), ()
    maanden = min(feiten.maanden_dubbel, weging.getal("opvang-bijdrage-woonlasten-maanden"))
    korting = op_centen(Fraction(feiten.bijstandsnorm_per_maand) * weging.getal(norm) * maanden / 100)
    zin = (
        f"Open punt: het forfait is per maand gerekend. Naast de opvang zijn er woonlasten: {weging.getal(norm)}% "
        f"van de bijstandsnorm over {duur(maanden, 'maanden')}, {in_euro(korting)}, gaat van het geheel af."
    )
    return korting, grond(weging, weging.bron_van(norm), zin, voldaan=False)


def _kleedgeld(per_dag: Fraction, feiten: Opvang, weging: Weging) -> tuple[Fraction, Gronden]:
    """Weigh what is left to live on: at least the zak- en kleedgeldnorm."""
    zin = f"{_naam(feiten)} is een maatwerkvoorziening."
    weging.stap(weging.bron_van("opvang-bijdrage-algemeen"), zin, voldaan=True)
    jaar = weging.tabel("opvang-bijdrage-peiljaar")
    vrij = feiten.inkomen - jaar["maanden"] * feiten.zak_en_kleedgeldnorm_per_maand
    ruimte = max(Fraction(vrij), Fraction(0)) / int(jaar["dagen"])
    zin = (
        f"De zak- en kleedgeldnorm van {in_euro(feiten.zak_en_kleedgeldnorm_per_maand)} per maand blijft over; van het "
        f"inkomen is er dan {in_euro(op_centen(ruimte))} per dag voor de bijdrage."
    )
    return min(per_dag, ruimte), grond(weging, weging.bron("kleedgeld"), zin, voldaan=per_dag <= ruimte)


def _inning(feiten: Opvang, weging: Weging) -> Inning:
    if feiten.uitkering_participatiewet:
        zin = "Open punt: de bijlage wijst de aanbieder aan; bij een uitkering van de Participatiewet int de gemeente."
        weging.stap(weging.bron("inning"), zin, voldaan=True)
        return "gemeente"
    weging.stap(weging.bron("inning"), "De instelling int de bijdrage namens de gemeente.", voldaan=True)
    return "instelling"


def _naam(feiten: Opvang) -> str:
    return feiten.opvangvorm.replace("-", " ").capitalize()


REGELS = (Regel("opvang-bijdrage", 1, Opvang, Bijdrage, weeg_opvang_bijdrage),)
