"""What the rule afwijzingsgronden asks and answers. The names of lid 1 are those of the catalogue."""

from __future__ import annotations

from typing import Literal

from domain.regels.feiten import Feiten, Grond, Uitkomst, Vraagdeel, Wet

Omvang = Literal["geheel", "gedeeltelijk"]
Gemeenschappelijk = Literal[
    "automatische-deuropener",
    "hellingbaan",
    "verbreden-toegangsdeur",
    "drempelhulp-of-vlonder",
    "opstelplaats",
    "anders",
]


class OmvangPerLetter(Vraagdeel):
    """How far a ground of lid 1 reaches that the text words with "voor zover"; needed for those that apply."""

    a: Omvang | None = None
    b: Omvang | None = None
    c: Omvang | None = None
    h: Omvang | None = None
    i: Omvang | None = None
    j: Omvang | None = None


class Woonvoorziening(Feiten):
    """The facts of lid 2, needed for a woonvoorziening; which common thing it is only for a common room."""

    aard_van_materialen: bool | None = None
    uitgesloten_woonruimte: bool | None = None
    verhuizing_en_inrichting: bool | None = None
    gemeenschappelijke_ruimte: bool | None = None
    gemeenschappelijke_voorziening: Gemeenschappelijk | None = None
    doelgroepgebouw: bool | None = None
    mee_te_nemen_bij_bouw: bool | None = None
    niet_naar_meest_geschikte_woning: bool | None = None
    toestemming_vooraf: bool | None = None


class BeschermdWonen(Feiten):
    """The facts of lid 3, needed for beschermd wonen."""

    uitsluitend_dakloos: bool | None = None
    slachtoffer_huiselijk_geweld: bool | None = None


class Opvang(Feiten):
    """The facts of lid 4, needed for opvang."""

    houdt_zich_niet_aan_huisregels: bool | None = None
    veroorzaakt_onveiligheid_en_overlast: bool | None = None
    niet_bereid_tot_meewerken: bool | None = None
    tegenstellende_indicatie: bool | None = None
    ernstige_misdraging: bool | None = None
    eigen_bijdrage_niet_betaald: bool | None = None
    veelvuldig_gewaarschuwd: bool | None = None
    vrouwenopvang: bool | None = None
    huiselijk_of_afhankelijkheidsgeweld: bool | None = None


class Afwijzingsfeiten(Woonvoorziening, BeschermdWonen, Opvang):
    """The facts of lid 1, and those of lid 2-4 for the voorziening at hand."""

    wet: Wet
    voorziening: Literal["algemeen", "woonvoorziening", "beschermd-wonen", "opvang", "tijdelijk-verblijf-lvb"]
    andere_wettelijke_voorziening: bool
    eigen_kracht_of_netwerk: bool
    algemene_of_andere_voorziening: bool
    algemeen_gebruikelijk: bool
    ingezetene: bool | None = None
    ingezetene_nederland: bool | None = None
    verantwoordelijk_volgens_woonplaatsbeginsel: bool | None = None
    gerealiseerd_voor_beschikking: bool
    schriftelijke_toestemming: bool
    noodzaak_achteraf_vast_te_stellen: bool
    onvoldoende_eigen_verantwoordelijkheid: bool
    aantoonbare_meerkosten: bool
    goedkoopst_adequaat: bool
    overwegend_individueel: bool
    hoofdverblijf: bool
    omvang: OmvangPerLetter = OmvangPerLetter()


class Afwijzingsgrond(Grond):
    """A ground for refusing, and whether it refuses the whole or a part."""

    omvang: Omvang


class Afwijzing(Uitkomst):
    """How far is refused, on which grounds, in the order in which the text weighs them."""

    afwijzen: Literal["niet", "gedeeltelijk", "geheel"]
    gronden: list[Afwijzingsgrond]
