"""What was moved or changed is a loud error; what has no key any more reads as wiped; the two are never confused."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from domain.envelope import Entry, Verzegeling
from domain.gebeurtenis import GEWIST
from services.keys.errors import VerzegelingGeschonden
from services.keys.sealing import PlekVanBijlage, ontzegel, ontzegel_alle, ontzegel_bijlage, verzegel, verzegel_bijlage
from services.keys.sleutelbos import Sleutelbos
from services.keys.wrapping import Sleutel
from tests.domain.voorbeeldgebeurtenissen import Samengesteld
from tests.services.keys.conftest import OpenOpslag
from tests.services.keys.zaken import Zaak, gewiste_plekken

VERPLAATST: dict[str, Callable[[Entry], Entry]] = {
    "gemeente": lambda entry: replace(entry, gemeente="0252"),
    "soortStroom": lambda entry: replace(entry, soort_stroom="gemeente"),
    "stroom": lambda entry: replace(entry, stroom=uuid4()),
    "versie": lambda entry: replace(entry, versie=2),
    "topic": lambda entry: replace(entry, topic="ander-topic"),
    "schemaversie": lambda entry: replace(entry, schemaversie=2),
    "pointer": lambda entry: replace(
        entry, verzegeld={**entry.verzegeld} | {"/client/gegevens": entry.verzegeld["/onderdelen/0/uitkomst"]}
    ),
}


@pytest.mark.parametrize("verplaats", VERPLAATST.values(), ids=VERPLAATST.keys())
def test_a_sealed_value_does_not_open_at_another_place(zaak: Zaak, verplaats: Callable[[Entry], Entry]) -> None:
    """Moved to another gemeente, kind of stream, stream, version, topic, schema version or member: a named error."""
    entry = zaak.entry(zaak.voorbeeld())
    sleutels = zaak.sleutels(entry)

    with pytest.raises(VerzegelingGeschonden, match="veranderd of verplaatst"):
        ontzegel(verplaats(entry), sleutels)


def veranderd(verzegeling: Verzegeling, lid: str, waarde: str | None = None) -> Verzegeling:
    """Flip the first bit of the nonce or the ciphertext, or put other text there."""
    tekst = getattr(verzegeling, lid)
    return replace(
        verzegeling, **{lid: waarde if waarde is not None else ("A" if tekst[0] != "A" else "B") + tekst[1:]}
    )


@pytest.mark.parametrize(
    "verander",
    [
        lambda v: veranderd(v, "n"),
        lambda v: veranderd(v, "c"),
        lambda v: veranderd(v, "n", ""),
        lambda v: veranderd(v, "c", ""),
        lambda v: veranderd(v, "c", v.c[:-4]),
        lambda v: veranderd(v, "c", v.c + "="),
        lambda v: veranderd(v, "c", v.c + "!"),
        lambda v: veranderd(v, "n", v.n[:-1]),
        lambda v: veranderd(v, "s", ""),
        lambda v: veranderd(v, "s", v.s[:-1]),
        lambda v: veranderd(v, "s", v.s + "AAAA"),
        lambda v: veranderd(v, "s", "\u00e9" * 22),
    ],
    ids=[
        *("nonce", "ciphertext", "no-nonce", "no-ciphertext", "short-ciphertext", "padding", "not-base64"),
        *("short-nonce", "no-id", "short-id", "long-id", "id-not-ascii"),
    ],
)
def test_changed_bytes_are_a_loud_error_and_never_wiped(
    zaak: Zaak, verander: Callable[[Verzegeling], Verzegeling]
) -> None:
    """Tampering with a sealed member is named with the place where it stands."""
    entry = zaak.entry(zaak.voorbeeld())
    geschonden = verander(entry.verzegeld["/client/gegevens"])

    with pytest.raises(VerzegelingGeschonden, match="/client/gegevens"):
        ontzegel_alle(
            [replace(entry, verzegeld={**entry.verzegeld} | {"/client/gegevens": geschonden})], zaak.sleutelbos
        )


def test_the_key_of_another_does_not_open_it(zaak: Zaak) -> None:
    """A key that passes for the right one does not: the value was not sealed under it."""
    entry = zaak.entry(zaak.voorbeeld())
    sleutels = {id_: Sleutel(id_, bytes(32)) for id_ in zaak.sleutels(entry)}

    with pytest.raises(VerzegelingGeschonden):
        ontzegel(entry, sleutels)


def test_a_member_without_a_place_in_data_is_a_loud_error(zaak: Zaak) -> None:
    """When the part around a sealed member is gone, the entry was changed."""
    entry = zaak.entry(zaak.voorbeeld())

    with pytest.raises(VerzegelingGeschonden, match="geen plaats"):
        ontzegel(replace(entry, data={"client": entry.data["client"], "onderdelen": []}), zaak.sleutels(entry))


VAN_CLIENT = {"/client/gegevens", "/onderdelen/0/uitkomst", "/onderdelen/0/uitleg"}
VAN_OUDER = {"/onderdelen/0/personen/0/gegevens", "/onderdelen/0/personen/0/relatie"}


@pytest.mark.parametrize(
    ("vernietig", "gewist"),
    [
        (lambda zaak: zaak.sleutelbos.vernietig_van_betrokkene(zaak.client), VAN_CLIENT),
        (lambda zaak: zaak.sleutelbos.vernietig_van_betrokkene(zaak.ouder), VAN_OUDER),
        (lambda zaak: zaak.sleutelbos.vernietig_van_betrokkene_in_zaak(zaak.zaak, zaak.client), VAN_CLIENT),
        (lambda zaak: zaak.sleutelbos.vernietig_van_betrokkene_in_zaak(uuid4(), zaak.client), set()),
        (lambda zaak: zaak.sleutelbos.vernietig_van_zaak(zaak.zaak), VAN_CLIENT | VAN_OUDER),
        (lambda zaak: zaak.sleutelbos.vernietig_van_zaak(uuid4()), set()),
    ],
    ids=["client", "ouder", "client-in-zaak", "client-elsewhere", "zaak", "other-zaak"],
)
def test_with_a_key_goes_what_it_sealed_and_nothing_else(
    zaak: Zaak, vernietig: Callable[[Zaak], int], gewist: set[str]
) -> None:
    """Members of a destroyed key read as wiped, all others as they were, and the event still reads as one."""
    inhoud = zaak.voorbeeld()
    entry = zaak.entry(inhoud)
    (eerst,) = ontzegel_alle([entry], zaak.sleutelbos)

    vernietig(zaak)

    (data,) = ontzegel_alle([entry], zaak.sleutelbos)
    assert gewist == gewiste_plekken(data)
    gelezen = Samengesteld.model_validate(data)
    assert inhoud.client.betrokkene == gelezen.client.betrokkene
    assert (GEWIST if "/client/gegevens" in gewist else inhoud.client.gegevens) == gelezen.client.gegevens
    assert (set() == gewist) == (eerst == data)


def test_keys_of_another_gemeente_are_refused(open_opslag: OpenOpslag, zaak: Zaak) -> None:
    """Read with the keys of another gemeente everything would seem wiped: that is an error instead."""
    ander = Sleutelbos(open_opslag())
    inhoud = zaak.voorbeeld()
    entry = zaak.entry(inhoud)
    plek = PlekVanBijlage(zaak.sleutelbos.gemeente, zaak.zaak, uuid4())

    with pytest.raises(VerzegelingGeschonden, match=ander.gemeente):
        ontzegel_alle([entry], ander)
    with pytest.raises(VerzegelingGeschonden, match=ander.gemeente):
        ontzegel_bijlage(bytes(100), plek, ander)
    with pytest.raises(AssertionError, match="andere gemeente"):
        verzegel(inhoud, zaak.plek(inhoud), ander)
    with pytest.raises(AssertionError, match="andere gemeente"):
        verzegel_bijlage(b"x", plek, ander)
