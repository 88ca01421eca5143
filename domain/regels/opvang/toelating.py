"""Who is let in to maatschappelijke opvang and vrouwenopvang.

Source: Beleidsregels Wmo Nijmegen 2025, par. 6.4; its grounds for refusing are those of Verordening Nijmegen 2022,
art. 9 lid 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from domain.regels.feiten import Aantal, Feiten, Grond, Uitkomst
from domain.regels.regel import Regel
from domain.regels.weging import Weging


class Opvangfeiten(Feiten):
    """What the onderzoek found of somebody who asks for opvang.

    ``beperkt_zelfredzaam_leefgebieden`` is on how many leefgebieden; ``alternatieven`` that something else would end
    the dakloosheid; ``kinderen_op_straat`` that without opvang children under age would have to sleep rough.
    """

    rechtmatig_verblijf: bool
    feitelijk_of_residentieel_dakloos: bool
    acuut_onveilig: bool
    beperkt_zelfredzaam_leefgebieden: Aantal
    alternatieven: bool
    kinderen_op_straat: bool
    winterprotocol: bool
    mensonterend: bool
    vrouwenopvang: bool
    houdt_zich_niet_aan_huisregels: bool
    veroorzaakt_onveiligheid_en_overlast: bool
    niet_bereid_tot_meewerken: bool
    tegenstellende_indicatie: bool
    ernstige_misdraging: bool
    eigen_bijdrage_niet_betaald: bool
    veelvuldig_gewaarschuwd: bool
    huiselijk_of_afhankelijkheidsgeweld: bool


class Opvangtoelating(Uitkomst):
    """Whether there is toegang, whether opvang is given at once, and the grounds against it."""

    toegang: bool
    onverwijld: bool
    gronden: tuple[Grond, ...]


def weeg_opvang(feiten: Opvangfeiten, weging: Weging) -> Opvangtoelating:
    """Weigh the criteria, what is urgent, and the grounds on which opvang can be refused."""
    gronden = list(_criteria(feiten, weging))
    acuut = feiten.acuut_onveilig or feiten.mensonterend or feiten.kinderen_op_straat or feiten.winterprotocol
    zin = (
        "Opvang is acuut nodig: het college beslist onverwijld, in afwachting van onderzoek en aanvraag, of zorgt "
        "onverwijld op een andere wijze of elders voor opvang."
        if acuut
        else "Niet is gebleken dat opvang acuut nodig is."
    )
    weging.stap(weging.bron("onverwijld"), zin, voldaan=acuut)
    gronden += _weigeringsgronden(feiten, weging)
    return Opvangtoelating(toegang=not gronden, onverwijld=acuut, gronden=tuple(gronden))


def _criteria(feiten: Opvangfeiten, weging: Weging) -> Iterator[Grond]:
    meerdere = weging.getal("opvang-leefgebieden")
    gebieden = feiten.beperkt_zelfredzaam_leefgebieden
    reden_thuis = (
        "De persoon is feitelijk of residentieel dakloos."
        if feiten.feitelijk_of_residentieel_dakloos
        else "De thuissituatie is acuut onveilig."
        if feiten.acuut_onveilig
        else "De persoon is niet feitelijk of residentieel dakloos, en de thuissituatie is niet acuut onveilig."
    )
    alternatief = (
        "De persoon heeft een alternatief dat de situatie opheft."
        if feiten.alternatieven
        else "De persoon heeft geen alternatief dat de situatie opheft."
    )
    for sleutel, voldaan, zin in (
        ("verblijf", *_verblijf(feiten)),
        ("dakloos", feiten.feitelijk_of_residentieel_dakloos or feiten.acuut_onveilig, reden_thuis),
        (
            "zelfredzaam",
            gebieden >= meerdere,
            f"De persoon is op {gebieden} leefgebieden beperkt zelfredzaam; {meerdere} of meer zijn nodig.",
        ),
        ("alternatieven", not feiten.alternatieven, alternatief),
    ):
        if not weging.stap(weging.bron(sleutel), zin, voldaan=voldaan):
            yield Grond(bron=weging.bron(sleutel))


def _verblijf(feiten: Opvangfeiten) -> tuple[bool, str]:
    if feiten.rechtmatig_verblijf:
        return True, "De persoon is Nederlander of verblijft rechtmatig in Nederland."
    redenen = (
        (feiten.mensonterend, "de situatie is mensonterend"),
        (feiten.kinderen_op_straat, "zonder opvang zouden kinderen op straat verblijven"),
        (feiten.winterprotocol, "het winterprotocol is van kracht"),
    )
    geldend = [wat for geldt, wat in redenen if geldt]
    if geldend:
        return True, f"De persoon is niet rechthebbend, maar krijgt tijdelijk toegang: {' en '.join(geldend)}."
    return False, "De persoon is geen Nederlander en verblijft niet rechtmatig, en er is geen uitzonderlijke situatie."


def _weigeringsgronden(feiten: Opvangfeiten, weging: Weging) -> Iterator[Grond]:
    for sleutel, kies, wel, niet in _LETTERS:
        geldt = kies(feiten)
        zin = f"De inwoner {wel}; de toegang kan worden geweigerd." if geldt else f"De inwoner {niet}."
        if not weging.stap(weging.bron(sleutel), zin, voldaan=not geldt):
            # "kan worden geweigerd": the ground is there, using it is a choice.
            yield Grond(bron=weging.bron(sleutel), dwingend=False)


_LETTERS: tuple[tuple[str, Callable[[Opvangfeiten], bool], str, str], ...] = (
    (
        "a",
        lambda feiten: feiten.houdt_zich_niet_aan_huisregels,
        "houdt zich niet aan de huisregels",
        "houdt zich aan de huisregels",
    ),
    (
        "b",
        lambda feiten: feiten.veroorzaakt_onveiligheid_en_overlast,
        "veroorzaakt onveiligheid en overlast",
        "veroorzaakt geen onveiligheid en overlast",
    ),
    (
        "c",
        lambda feiten: feiten.niet_bereid_tot_meewerken,
        "is niet bereid mee te werken aan een passend ondersteuningstraject",
        "is bereid mee te werken aan een passend ondersteuningstraject",
    ),
    (
        "d",
        lambda feiten: feiten.tegenstellende_indicatie,
        "heeft een tegenstellende indicatie, waardoor een opvangtraject niet geschikt is",
        "heeft geen tegenstellende indicatie",
    ),
    (
        "e",
        lambda feiten: feiten.ernstige_misdraging,
        "misdraagt zich ernstig tegen andere inwoners of medewerkers",
        "misdraagt zich niet ernstig tegen andere inwoners of medewerkers",
    ),
    (
        "f",
        lambda feiten: feiten.eigen_bijdrage_niet_betaald and feiten.veelvuldig_gewaarschuwd,
        "betaalt de eigen bijdrage na veelvuldige waarschuwingen niet",
        "betaalt de eigen bijdrage, of is niet veelvuldig gewaarschuwd",
    ),
    (
        "g",
        lambda feiten: feiten.vrouwenopvang and not feiten.huiselijk_of_afhankelijkheidsgeweld,
        "vraagt vrouwenopvang zonder dat er huiselijk geweld of geweld in een afhankelijkheidsrelatie is",
        "vraagt geen vrouwenopvang, of er is huiselijk geweld of geweld in een afhankelijkheidsrelatie",
    ),
)

REGELS = (Regel("opvang-toelating", 1, Opvangfeiten, Opvangtoelating, weeg_opvang),)
