"""The grounds on which a maatwerkvoorziening is refused.

Source: Verordening Nijmegen 2022, art. 9 lid 1-4 with note 1 and toelichting; Heumen as amended in 2025. Of each letter
a step says whether the client met it: ``voldaan`` false is a ground for refusing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.regels.feiten import Feiten, gegeven
from domain.regels.regel import Regel
from domain.regels.toegang.afwijzingsfeiten import (
    Afwijzing,
    Afwijzingsfeiten,
    Afwijzingsgrond,
    BeschermdWonen,
    OmvangPerLetter,
    Opvang,
    Woonvoorziening,
)
from domain.regels.toegang.afwijzingsletters import LID_1_NA_E, LID_1_TOT_E, LID_2, LID_3, LID_4, REGEL, Letter
from domain.regels.weging import Weging

_VOOR_ZOVER = OmvangPerLetter.model_fields.keys()


def weeg_afwijzing(feiten: Afwijzingsfeiten, weging: Weging) -> Afwijzing:
    """Weigh every ground of the article that concerns this voorziening."""
    gronden = [
        *_weeg(LID_1_TOT_E, feiten, weging),
        *_weeg_ingezetenschap(feiten, weging),
        *_weeg(LID_1_NA_E, feiten, weging),
    ]
    match feiten.voorziening:
        case "woonvoorziening":
            gronden += _weeg_lid_2(feiten, weging)
        case "beschermd-wonen":
            _eis(feiten, BeschermdWonen)
            gronden += _weeg(LID_3, feiten, weging)
        case "opvang":
            _eis(feiten, Opvang)
            # "kan worden geweigerd": the ground is there, using it is a choice.
            gronden += [grond.model_copy(update={"dwingend": False}) for grond in _weeg(LID_4, feiten, weging)]
        case "algemeen" | "tijdelijk-verblijf-lvb":
            pass
    if any(grond.omvang == "geheel" for grond in gronden):
        return Afwijzing(afwijzen="geheel", gronden=gronden)
    return Afwijzing(afwijzen="gedeeltelijk" if gronden else "niet", gronden=gronden)


def _weeg(letters: Iterable[Letter], feiten: Afwijzingsfeiten, weging: Weging) -> Iterator[Afwijzingsgrond]:
    for letter in letters:
        if feiten.wet == "jeugdwet" and letter.sleutel in weging.lijst("afwijzingsgronden-alleen-wmo"):
            _leg_uit(letter.sleutel, "Deze grond geldt niet voor jeugdhulp.", weging, voldaan=True)
        elif not letter.geldt(feiten, weging):
            _leg_uit(letter.sleutel, letter.niet, weging, voldaan=True)
        elif letter.sleutel in _VOOR_ZOVER:
            omvang = gegeven(f"omvang.{letter.sleutel}", REGEL, waarde=getattr(feiten.omvang, letter.sleutel))
            _leg_uit(letter.sleutel, f"{letter.wel} Dat treft de aanvraag {omvang}.", weging, voldaan=False)
            yield Afwijzingsgrond(bron=weging.bron(letter.sleutel), omvang=omvang)
        else:
            yield from _grond(letter.sleutel, letter.wel, weging, voldaan=False)


def _weeg_ingezetenschap(feiten: Afwijzingsfeiten, weging: Weging) -> Iterator[Afwijzingsgrond]:
    """Weigh lid 1 onder e: whether the client is this gemeente's to help, and if not asked, the Netherlands'."""
    if feiten.wet == "jeugdwet":
        naam = "verantwoordelijkVolgensWoonplaatsbeginsel"
        hier = gegeven(naam, REGEL, waarde=feiten.verantwoordelijk_volgens_woonplaatsbeginsel)
        zin = f"De gemeente is volgens het woonplaatsbeginsel {'' if hier else 'niet '}verantwoordelijk."
        yield from _grond("e", zin, weging, voldaan=hier)
    elif feiten.voorziening in weging.lijst("afwijzingsgronden-zonder-ingezetenschap"):
        zin = "Voor deze voorziening hoeft de cliënt geen ingezetene van de gemeente te zijn."
        _leg_uit("e", zin, weging, voldaan=True)
        # Who lives in the gemeente lives in the Netherlands; of anybody else it has to be known.
        hier = feiten.ingezetene or gegeven("ingezeteneNederland", REGEL, waarde=feiten.ingezetene_nederland)
        zin = f"De cliënt is {'' if hier else 'geen '}ingezetene van Nederland."
        yield from _grond("nederland", zin, weging, voldaan=hier)
    else:
        noot = weging.norm_of_niets("ingezetenschap-onverkort")
        if noot is not None and feiten.voorziening in noot.waarde:
            zin = "Deze voorziening valt niet onder beschermd wonen; de cliënt moet ingezetene van de gemeente zijn."
            weging.stap(weging.bron_van(noot.id), zin, voldaan=True)
        hier = gegeven("ingezetene", REGEL, waarde=feiten.ingezetene)
        zin = f"De cliënt is {'' if hier else 'geen '}ingezetene van de gemeente."
        yield from _grond("e", zin, weging, voldaan=hier)


def _weeg_lid_2(feiten: Afwijzingsfeiten, weging: Weging) -> Iterator[Afwijzingsgrond]:
    _eis(feiten, Woonvoorziening, behalve="gemeenschappelijke_voorziening")
    al_geweigerd = False
    for letter in LID_2:
        if letter.sleutel == "lid2c" and al_geweigerd:
            _leg_uit("lid2c", "Hieraan komt het niet toe, want onder d is al een grond.", weging, voldaan=True)
            continue
        gronden = list(_weeg([letter], feiten, weging))
        al_geweigerd = letter.sleutel == "lid2d" and bool(gronden)
        yield from gronden


def _eis(feiten: Afwijzingsfeiten, deel: type[Feiten], behalve: str = "") -> None:
    """Ask for all facts of a lid, so that what is missing does not depend on what the others say."""
    for naam, veld in deel.model_fields.items():
        if naam != behalve:
            gegeven(veld.alias or naam, REGEL, waarde=getattr(feiten, naam))


def _grond(sleutel: str, zin: str, weging: Weging, *, voldaan: bool) -> Iterator[Afwijzingsgrond]:
    if not _leg_uit(sleutel, zin, weging, voldaan=voldaan):
        yield Afwijzingsgrond(bron=weging.bron(sleutel), omvang="geheel")


def _leg_uit(sleutel: str, zin: str, weging: Weging, *, voldaan: bool) -> bool:
    # Where only amendments of the article are held, its letters are another text's, and the reader has to know.
    if "overgenomen" in weging.artikelen and sleutel != "nederland":
        zin = f"Open punt: de letter is overgenomen uit {weging.bron('overgenomen')}, de eigen tekst is er niet. {zin}"
    return weging.stap(weging.bron(sleutel), zin, voldaan=voldaan)


REGELS = (Regel(REGEL, 1, Afwijzingsfeiten, Afwijzing, weeg_afwijzing),)
