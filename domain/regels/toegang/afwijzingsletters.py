"""The letters of the grounds for refusing: when each is a ground, and what is then told, or else.

Source: Verordening Nijmegen 2022, art. 9 lid 1-4. Letter e of lid 1 asks another thing for each law and voorziening and
is weighed in ``afwijzing``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from domain.regels.feiten import gegeven
from domain.regels.toegang.afwijzingsfeiten import Afwijzingsfeiten
from domain.regels.weging import Weging

REGEL = "afwijzingsgronden"


class Letter(NamedTuple):
    """A letter of the article: the key of its citation, when it is a ground, and the words for both cases."""

    sleutel: str
    geldt: Callable[[Afwijzingsfeiten, Weging], bool | None]
    wel: str
    niet: str


def _zonder_toestemming_gerealiseerd(feiten: Afwijzingsfeiten, _: Weging) -> bool:
    uitzondering = feiten.schriftelijke_toestemming or feiten.noodzaak_achteraf_vast_te_stellen
    return feiten.gerealiseerd_voor_beschikking and not uitzondering


def _gemeenschappelijk(feiten: Afwijzingsfeiten, weging: Weging) -> bool:
    if not feiten.gemeenschappelijke_ruimte or feiten.verhuizing_en_inrichting:
        return False
    soort = gegeven("gemeenschappelijkeVoorziening", REGEL, waarde=feiten.gemeenschappelijke_voorziening)
    return soort not in weging.lijst("gemeenschappelijke-ruimte-wel")


LID_1_TOT_E = (
    Letter(
        "a",
        lambda feiten, _: feiten.andere_wettelijke_voorziening,
        "Voor deze problematiek bestaat een voorziening op grond van een andere wet.",
        "Voor deze problematiek bestaat geen voorziening op grond van een andere wet.",
    ),
    Letter(
        "b",
        lambda feiten, _: feiten.eigen_kracht_of_netwerk,
        "Dit kan worden opgelost op eigen kracht, met gebruikelijke hulp, mantelzorg of hulp uit het sociale netwerk.",
        "Op eigen kracht en met hulp uit het sociale netwerk kan dit niet worden opgelost.",
    ),
    Letter(
        "c",
        lambda feiten, _: feiten.algemene_of_andere_voorziening,
        "Dit kan worden opgelost met een algemene of andere voorziening.",
        "Een algemene of andere voorziening lost dit niet op.",
    ),
    Letter(
        "d",
        lambda feiten, _: feiten.algemeen_gebruikelijk,
        "De voorziening is voor deze cliënt algemeen gebruikelijk.",
        "De voorziening is voor deze cliënt niet algemeen gebruikelijk.",
    ),
)
LID_1_NA_E = (
    Letter(
        "f",
        _zonder_toestemming_gerealiseerd,
        "De voorziening is na de melding en voor de beschikking gerealiseerd of geaccepteerd, zonder schriftelijke "
        "toestemming, en de noodzaak is achteraf niet meer vast te stellen.",
        "De voorziening is niet voor de beschikking gerealiseerd, of er was toestemming, of de noodzaak is nog vast te "
        "stellen.",
    ),
    Letter(
        "g",
        lambda feiten, _: feiten.onvoldoende_eigen_verantwoordelijkheid,
        "Er is geen of onvoldoende eigen verantwoordelijkheid getoond.",
        "Er is voldoende eigen verantwoordelijkheid getoond.",
    ),
    Letter(
        "h",
        lambda feiten, _: not feiten.aantoonbare_meerkosten,
        "Er zijn geen aantoonbare meerkosten vergeleken met de tijd voor de beperkingen.",
        "Er zijn aantoonbare meerkosten vergeleken met de tijd voor de beperkingen.",
    ),
    Letter(
        "i",
        lambda feiten, _: not feiten.goedkoopst_adequaat,
        "De voorziening is naar objectieve maatstaven niet de goedkoopst adequate.",
        "De voorziening is naar objectieve maatstaven de goedkoopst adequate.",
    ),
    Letter(
        "j",
        lambda feiten, _: not feiten.overwegend_individueel,
        "De voorziening is niet in overwegende mate op het individu gericht.",
        "De voorziening is in overwegende mate op het individu gericht.",
    ),
    Letter(
        "k",
        lambda feiten, _: not feiten.hoofdverblijf,
        "De voorziening is voor een woning die niet het hoofdverblijf is.",
        "De voorziening is niet voor een andere woning dan het hoofdverblijf.",
    ),
)
# Onder d before c: who falls under d does not come to c any more (toelichting).
LID_2 = (
    Letter(
        "lid2a",
        lambda feiten, _: feiten.aard_van_materialen,
        "De beperkingen komen voort uit de aard van de materialen in de woning.",
        "De beperkingen komen niet voort uit de aard van de materialen in de woning.",
    ),
    Letter(
        "lid2b",
        lambda feiten, _: feiten.uitgesloten_woonruimte and not feiten.verhuizing_en_inrichting,
        "De woonruimte is een hotel, pension, trekkerswoonwagen, klooster, tweede woning, vakantie- of recreatiewoning "
        "of gehuurde kamer, en het gaat niet om verhuizing en inrichting.",
        "Het gaat niet om een uitgesloten woonruimte, of het gaat om verhuizing en inrichting.",
    ),
    Letter(
        "lid2d",
        lambda feiten, _: feiten.doelgroepgebouw and (feiten.gemeenschappelijke_ruimte or feiten.mee_te_nemen_bij_bouw),
        "Het woongebouw is voor mensen met beperkingen of ouderen, en de voorziening hoort in een gemeenschappelijke "
        "ruimte of kan bij bouw of renovatie worden meegenomen.",
        "Het gaat niet om zo'n voorziening in een woongebouw voor mensen met beperkingen of ouderen.",
    ),
    Letter(
        "lid2c",
        _gemeenschappelijk,
        "Het gaat om een voorziening in een gemeenschappelijke ruimte die niet bij de uitzonderingen staat. Open punt: "
        "dit geldt 'voor zover', maar treft hier alles wat is gevraagd; weeg wat er verder is gevraagd apart.",
        "Het gaat niet om een voorziening in een gemeenschappelijke ruimte, of om een uitzondering daarop.",
    ),
    Letter(
        "lid2e",
        lambda feiten, _: feiten.niet_naar_meest_geschikte_woning and not feiten.toestemming_vooraf,
        "De cliënt is niet verhuisd naar de op dat moment meest geschikte woning en had vooraf geen toestemming.",
        "De cliënt is naar de meest geschikte woning verhuisd, of had vooraf schriftelijk toestemming.",
    ),
)
LID_3 = (
    Letter(
        "lid3",
        lambda feiten, _: feiten.uitsluitend_dakloos,
        "De cliënt is uitsluitend dakloos.",
        "De cliënt is niet uitsluitend dakloos.",
    ),
    Letter(
        "lid3",
        lambda feiten, _: feiten.slachtoffer_huiselijk_geweld,
        "Open punt: de cliënt is slachtoffer van huiselijk geweld. Of ook dat 'uitsluitend' moet zijn, zegt de tekst "
        "niet; het is als grond gelezen.",
        "De cliënt is geen slachtoffer van huiselijk geweld.",
    ),
)
LID_4 = (
    Letter(
        "lid4a",
        lambda feiten, _: feiten.houdt_zich_niet_aan_huisregels,
        "De cliënt houdt zich niet aan de huisregels; de toegang kan worden geweigerd.",
        "De cliënt houdt zich aan de huisregels.",
    ),
    Letter(
        "lid4b",
        lambda feiten, _: feiten.veroorzaakt_onveiligheid_en_overlast,
        "De cliënt veroorzaakt onveiligheid en overlast; de toegang kan worden geweigerd.",
        "De cliënt veroorzaakt geen onveiligheid en overlast.",
    ),
    Letter(
        "lid4c",
        lambda feiten, _: feiten.niet_bereid_tot_meewerken,
        "De cliënt wil niet meewerken aan een passend ondersteuningstraject; de toegang kan worden geweigerd.",
        "De cliënt wil meewerken aan een passend ondersteuningstraject.",
    ),
    Letter(
        "lid4d",
        lambda feiten, _: feiten.tegenstellende_indicatie,
        "Door een tegenstellende indicatie is een opvangtraject niet geschikt; de toegang kan worden geweigerd.",
        "Er is geen tegenstellende indicatie.",
    ),
    Letter(
        "lid4e",
        lambda feiten, _: feiten.ernstige_misdraging,
        "De cliënt misdraagt zich ernstig tegen cliënten of medewerkers; de toegang kan worden geweigerd.",
        "De cliënt misdraagt zich niet ernstig tegen cliënten of medewerkers.",
    ),
    Letter(
        "lid4f",
        lambda feiten, _: feiten.eigen_bijdrage_niet_betaald and feiten.veelvuldig_gewaarschuwd,
        "De eigen bijdrage wordt na veelvuldige waarschuwingen niet betaald; de toegang kan worden geweigerd.",
        "De eigen bijdrage wordt betaald, of er is niet veelvuldig gewaarschuwd.",
    ),
    Letter(
        "lid4g",
        lambda feiten, _: feiten.vrouwenopvang and not feiten.huiselijk_of_afhankelijkheidsgeweld,
        "Voor vrouwenopvang is er geen huiselijk geweld of geweld in een afhankelijkheidsrelatie; de toegang kan "
        "worden geweigerd.",
        "Het gaat niet om vrouwenopvang, of er is huiselijk geweld of geweld in een afhankelijkheidsrelatie.",
    ),
)
