"""Whether an aanbieder, or the onderaannemer of one, is fit to be paid from a pgb.

Source: Verordening Nijmegen 2022, art. 12 lid 5, 17 lid 8 and bijlage 3, Algemene criteria. Art. 12 lid 6 (verwijtbaar
handelen, wanprestatie) is weighed by ``pgb-weigering``. ``voldaan`` false in a step is a ground against.
"""

from __future__ import annotations

from typing import Annotated, cast

from pydantic import Field

from domain.kalender import Eenheid, duur, voluit
from domain.regels.feiten import Aantal, Datum, Feiten, Grond, Uitkomst
from domain.regels.pgb.gronden import grond
from domain.regels.regel import Regel
from domain.regels.weging import Weging
from domain.weigering import FeitOngeldig

_REGEL = "pgb-aanbieder-geschikt"

Gronden = tuple[Grond, ...]


class Aanbieder(Feiten):
    """What is known of the aanbieder. ``uitsluitingsgronden`` are the numbers of bijlage 3 that hold for him."""

    draagkracht_voldoende: bool
    beroepsbekwaam: bool
    referentie_uitgevoerd_op: Datum | None = None
    referentie_clienten: Aantal
    hoofdaannemer_staat_in: bool
    onderaannemer: bool
    behoort_tot_sociaal_netwerk: bool
    uitsluitingsgronden: Annotated[list[Aantal], Field(max_length=100)]
    afgekeurd_op: Datum | None = None
    hertoets_voldaan_op: Datum | None = None


class Geschiktheid(Uitkomst):
    """Whether the aanbieder is fit, and which demands he does not meet."""

    geschikt: bool
    gronden: Gronden


def weeg_geschiktheid(feiten: Aanbieder, weging: Weging) -> Geschiktheid:
    """Weigh an earlier rejection, then fitness, and the grounds for exclusion."""
    draagt, bekwaam = feiten.draagkracht_voldoende, feiten.beroepsbekwaam
    eisen = weging.bron("geschiktheidseisen")
    gronden = (
        *_weeg_afkeuring(feiten, weging),
        *grond(
            weging,
            eisen,
            f"De financiële en economische draagkracht is {'' if draagt else 'niet '}voldoende.",
            voldaan=draagt,
        ),
        *grond(
            weging,
            eisen,
            f"De aanbieder voldoet {'' if bekwaam else 'niet '}aan de eisen van beroepsbekwaamheid.",
            voldaan=bekwaam,
        ),
        *_weeg_referentie(feiten, weging),
        *_weeg_uitsluiting(feiten, weging),
    )
    return Geschiktheid(geschikt=not gronden, gronden=gronden)


def _weeg_afkeuring(feiten: Aanbieder, weging: Weging) -> Gronden:
    afgekeurd, hertoets = feiten.afgekeurd_op, feiten.hertoets_voldaan_op
    norm = weging.norm("pgb-afkeuring-aanbieder")
    bron = weging.bron("onderaannemer") if feiten.onderaannemer else weging.bron_van(norm.id)
    if afgekeurd is None or afgekeurd > weging.peildatum:
        return grond(weging, bron, "De aanbieder is niet afgekeurd op de kwaliteitscriteria.", voldaan=True)
    # Counted as in pgb-weigering: on the same day a year later the year is over, but only a new test ends it.
    voorbij = weging.kalender.zonder_verlenging(afgekeurd, norm.waarde, cast("Eenheid", norm.eenheid))
    zin = f"De aanbieder is op {voluit(afgekeurd)} afgekeurd op de kwaliteitscriteria."
    if feiten.onderaannemer:
        zin = f"Open punt: voor een onderaannemer is gerekend met het jaar van artikel 12 lid 5. {zin}"
    if hertoets is not None and voorbij <= hertoets <= weging.peildatum:
        return grond(weging, bron, f"{zin} Bij de hertoets op {voluit(hertoets)} voldeed hij wel.", voldaan=True)
    return grond(
        weging, bron, f"{zin} Een hertoets vanaf {voluit(voorbij)} die dat herstelt, is er niet.", voldaan=False
    )


def _weeg_referentie(feiten: Aanbieder, weging: Weging) -> Gronden:
    jaren, clienten = weging.norm("pgb-referentie-jaren"), weging.getal("pgb-referentie-clienten")
    bron = weging.bron_van(jaren.id)
    if feiten.behoort_tot_sociaal_netwerk:
        zin = "De aanbieder hoort bij het sociale netwerk; een referentie wordt dan niet gevraagd."
        return grond(weging, weging.bron("netwerk"), zin, voldaan=True)
    eenheid, uitgevoerd = cast("Eenheid", jaren.eenheid), feiten.referentie_uitgevoerd_op
    vanaf = weging.kalender.zonder_verlenging(weging.peildatum, -jaren.waarde, eenheid)
    if uitgevoerd is None:
        zin, recent = "Er is geen referentieopdracht.", False
    else:
        recent = vanaf <= uitgevoerd <= weging.peildatum
        binnen = f"{'' if recent else 'niet '}in de laatste {duur(jaren.waarde, eenheid)}"
        zin = f"De referentieopdracht is uitgevoerd op {voluit(uitgevoerd)}, {binnen}"
        zin = f"{zin}, voor {feiten.referentie_clienten} cliënten (ten minste {clienten})."
    goed = recent and feiten.referentie_clienten >= clienten
    if not goed and feiten.onderaannemer and feiten.hoofdaannemer_staat_in:
        zin = f"{zin} De hoofdaannemer staat schriftelijk in voor de onderaannemer."
        return grond(weging, bron, zin, voldaan=True)
    return grond(weging, bron, zin, voldaan=goed)


def _weeg_uitsluiting(feiten: Aanbieder, weging: Weging) -> Gronden:
    norm = weging.norm("pgb-uitsluitingsgronden")
    bron = weging.bron_van(norm.id)
    for nummer in feiten.uitsluitingsgronden:
        if str(nummer) not in norm.waarde:
            raise FeitOngeldig(
                f"Uitsluitingsgrond {nummer} staat niet in {bron}.", feit="uitsluitingsgronden", regel=_REGEL
            )
    if not feiten.uitsluitingsgronden:
        return grond(weging, bron, "Geen van de uitsluitingsgronden doet zich voor.", voldaan=True)
    gronden: Gronden = ()
    for nummer in sorted(set(feiten.uitsluitingsgronden)):
        zin = f"Bij de aanbieder is sprake van: {norm.waarde[str(nummer)]}."
        gronden += grond(weging, f"{bron} onder {nummer}", zin, voldaan=False)
    return gronden


REGELS = (Regel(_REGEL, 1, Aanbieder, Geschiktheid, weeg_geschiktheid),)
