"""Sealing of what is personal: AES-256-GCM, bound to the place where it stands, under the key of whom it is about.

The bound data (AAD) are the canonical JSON of [gemeente, soortStroom, stroom, versie, topic, schemaversie, pointer]; a
sealed value that is moved to another place does not open there. Unsealing goes by the names as they are stored, before
any upcasting. A key that is gone gives ``{"gewist": true}``; bytes that do not verify are an error, never that.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from secrets import token_bytes
from typing import Any, Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic_core import from_json

from domain.canonical import NotCanonicalError, canonical_bytes
from domain.envelope import Entry, SoortStroom, Verzegeling
from domain.gebeurtenis import GEWIST, Gebeurtenis, Gewist, TeVerzegelen, splits, voeg_samen
from services.keys.errors import VerzegelingGeschonden
from services.keys.sleutelbos import Sleutelbos, Sleutelgever, Sleutelvraag
from services.keys.wrapping import LENGTE_NONCE, LENGTE_SLEUTEL_ID, Sleutel

Json = Any
_INDELING_BIJLAGE: Final = b"\x01"
BEGIN_BIJLAGE: Final = len(_INDELING_BIJLAGE) + LENGTE_SLEUTEL_ID
"""How many sealed bytes of a bijlage say under which key it is: layout and key id."""
_KOP_BIJLAGE: Final = BEGIN_BIJLAGE + LENGTE_NONCE
TOESLAG_BIJLAGE: Final = _KOP_BIJLAGE + 16
"""How many bytes longer a bijlage is when sealed: layout, key id, nonce and tag."""


@dataclass(frozen=True, slots=True)
class Plek:
    """The place of an event: sealed members open here and nowhere else."""

    gemeente: str
    soort_stroom: SoortStroom
    stroom: UUID
    versie: int
    topic: str
    schemaversie: int

    def gebonden_aan(self, pointer: str) -> bytes:
        """Return the bound data of the member at a JSON Pointer."""
        return canonical_bytes(
            [
                self.gemeente,
                self.soort_stroom,
                str(self.stroom),
                self.versie,
                self.topic,
                self.schemaversie,
                pointer,
            ]
        )


@dataclass(frozen=True, slots=True)
class PlekVanBijlage:
    """The place of a bijlage: which one, of which zaak."""

    gemeente: str
    zaak: UUID
    bijlage: UUID

    def gebonden_aan(self) -> bytes:
        """Return the bound data of the bijlage; its length keeps it apart from that of any event."""
        return canonical_bytes([self.gemeente, "bijlage", str(self.zaak), str(self.bijlage)])


@dataclass(frozen=True, slots=True)
class GeslotenLid:
    """A sealed member as bytes, with the place that it is bound to; it opens with its key and without another look."""

    pointer: str
    sleutel: bytes
    nonce: bytes
    versleuteld: bytes
    gebonden_aan: bytes
    waar: str


def verzegel(inhoud: Gebeurtenis, plek: Plek, sleutels: Sleutelbos) -> tuple[dict[str, Json], dict[str, Verzegeling]]:
    """Return ``data`` and ``verzegeld`` of one event; see ``verzegel_alle``, which does many in one round trip."""
    ((data, verzegeld),) = verzegel_alle([(inhoud, plek)], sleutels)
    return data, verzegeld


def verzegel_alle(
    gebeurtenissen: Sequence[tuple[Gebeurtenis, Plek]], sleutels: Sleutelgever
) -> list[tuple[dict[str, Json], dict[str, Verzegeling]]]:
    """Return ``data`` and ``verzegeld`` of each event, with all their keys fetched in one round trip.

    Seal again, with the new versie, when an append is tried again: the place is part of the seal.

    Raises:
        BetrokkeneOnbekend: somebody is not (or no longer) enrolled in the zaak.
        NotCanonicalError: a value does not fit the canonical form; the message names its place.
        LedgerOnbereikbaar: an outage of the key store.
    """
    assert all(plek.gemeente == sleutels.gemeente for _, plek in gebeurtenissen), "sleutels van een andere gemeente"
    gesplitst = [(plek, *_gesplitst(inhoud)) for inhoud, plek in gebeurtenissen]
    verstrekt = iter(sleutels.verstrek([_vraag(plek, deel) for plek, _, delen in gesplitst for deel in delen]))
    return [
        (data, {deel.pointer: _verzegel_deel(deel, plek, next(verstrekt)) for deel in delen})
        for plek, data, delen in gesplitst
    ]


def _gesplitst(inhoud: Gebeurtenis) -> tuple[dict[str, Json], list[TeVerzegelen]]:
    """Part an event as ``splits`` does. What was wiped stays so in a correction; it needs no key, and has none."""
    data, delen = splits(inhoud)
    gewist = {deel.pointer: deel.waarde for deel in delen if deel.waarde == GEWIST.model_dump()}
    return voeg_samen(data, gewist), [deel for deel in delen if deel.pointer not in gewist]


def ontzegel_alle(entries: Sequence[Entry], sleutels: Sleutelbos) -> list[dict[str, Json]]:
    """Return the ``data`` of each entry with the sealed members back in place, with all keys fetched in one query.

    Raises:
        VerzegelingGeschonden: a sealed member was changed or moved, or an entry is of another gemeente.
        SleutelGeschonden: a stored key was changed.
        LedgerOnbereikbaar: an outage of the key store.
    """
    return ontzegel_ontlede([(entry, gesloten_leden(entry)) for entry in entries], sleutels)


def ontzegel_ontlede(
    ontleed: Sequence[tuple[Entry, Sequence[GeslotenLid]]], sleutels: Sleutelbos
) -> list[dict[str, Json]]:
    """Do as ``ontzegel_alle`` for entries of which the ``gesloten_leden`` are at hand."""
    for entry, _ in ontleed:
        # Another gemeente has other keys: there everything would seem to be wiped.
        _weiger_andere_gemeente(entry.gemeente, sleutels, entry)
    bekend = sleutels.op_id({lid.sleutel for _, leden in ontleed for lid in leden})
    ciphers = {id_: AESGCM(sleutel.geheim) for id_, sleutel in bekend.items()}
    return [_ontzegel(entry, leden, ciphers) for entry, leden in ontleed]


def ontzegel(entry: Entry, sleutels: Mapping[bytes, Sleutel]) -> dict[str, Json]:
    """Return the ``data`` of an entry with the sealed members back in place; what has no key is ``{"gewist": true}``.

    `sleutels` holds every key of its sealed members that still exists, by id.

    Raises:
        VerzegelingGeschonden: a sealed member was changed or moved.
    """
    leden = gesloten_leden(entry)
    nodig = {lid.sleutel for lid in leden}
    return _ontzegel(entry, leden, {id_: AESGCM(s.geheim) for id_, s in sleutels.items() if id_ in nodig})


def _ontzegel(entry: Entry, leden: Iterable[GeslotenLid], ciphers: Mapping[bytes, AESGCM]) -> dict[str, Json]:
    ontzegeld = {lid.pointer: _ontzegel_lid(lid, ciphers, entry.gemeente) for lid in leden}
    try:
        return voeg_samen(entry.data, ontzegeld)
    except (LookupError, TypeError, ValueError):
        raise VerzegelingGeschonden(f"{_waar(entry)}: een verzegeld lid heeft geen plaats in data") from None


def gesloten_leden(entry: Entry) -> tuple[GeslotenLid, ...]:
    """Return the sealed members of an entry as bytes, each bound to its place.

    Raises:
        VerzegelingGeschonden: what stands there is no base64url, or no key id.
    """
    plek = Plek(entry.gemeente, entry.soort_stroom, entry.stroom, entry.versie, entry.topic, entry.schemaversie)
    return tuple(
        GeslotenLid(
            pointer=pointer,
            sleutel=_sleutel_id(verzegeling, f"{_waar(entry)}, {pointer}"),
            nonce=_uit_tekst(verzegeling.n, f"{_waar(entry)}, {pointer}"),
            versleuteld=_uit_tekst(verzegeling.c, f"{_waar(entry)}, {pointer}"),
            gebonden_aan=plek.gebonden_aan(pointer),
            waar=f"{_waar(entry)}, {pointer}",
        )
        for pointer, verzegeling in entry.verzegeld.items()
    )


def verzegel_bijlage(inhoud: bytes, plek: PlekVanBijlage, sleutels: Sleutelbos) -> bytes:
    """Return the sealed bytes of a bijlage, under a key of its own that the client of the zaak owns.

    They are ``TOESLAG_BIJLAGE`` bytes longer: layout (one byte, 1), key id, nonce, ciphertext with tag.

    Raises:
        BetrokkeneOnbekend: the zaak has no client (any more).
        LedgerOnbereikbaar: an outage of the key store.
    """
    assert plek.gemeente == sleutels.gemeente, "sleutels van een andere gemeente"
    (sleutel,) = sleutels.verstrek([Sleutelvraag(plek.zaak, None, "eigen")])
    nonce = token_bytes(LENGTE_NONCE)
    versleuteld = AESGCM(sleutel.geheim).encrypt(nonce, inhoud, plek.gebonden_aan())
    return _INDELING_BIJLAGE + sleutel.id + nonce + versleuteld


def sleutel_van_bijlage(begin: bytes) -> bytes:
    """Return the id of the key of a bijlage, from its first ``BEGIN_BIJLAGE`` sealed bytes.

    Raises:
        VerzegelingGeschonden: it has another layout, or is too short.
    """
    if len(begin) < BEGIN_BIJLAGE or not begin.startswith(_INDELING_BIJLAGE):
        raise VerzegelingGeschonden("dit is niet het begin van een bijlage")
    return begin[len(_INDELING_BIJLAGE) : BEGIN_BIJLAGE]


def ontzegel_bijlage(verzegeld: bytes, plek: PlekVanBijlage, sleutels: Sleutelbos) -> bytes | Gewist:
    """Return the bytes of a bijlage, or ``GEWIST`` when its key is gone.

    Raises:
        VerzegelingGeschonden: the bytes were changed, or belong to another bijlage.
        SleutelGeschonden: the stored key was changed.
        LedgerOnbereikbaar: an outage of the key store.
    """
    _weiger_andere_gemeente(plek.gemeente, sleutels, f"bijlage {plek.bijlage}")
    geschonden = VerzegelingGeschonden(f"bijlage {plek.bijlage} van zaak {plek.zaak} is veranderd of verplaatst")
    if len(verzegeld) < TOESLAG_BIJLAGE or not verzegeld.startswith(_INDELING_BIJLAGE):
        raise geschonden
    id_ = sleutel_van_bijlage(verzegeld)
    sleutel = sleutels.op_id([id_]).get(id_)
    if sleutel is None:
        return GEWIST
    nonce, versleuteld = verzegeld[_KOP_BIJLAGE - LENGTE_NONCE : _KOP_BIJLAGE], verzegeld[_KOP_BIJLAGE:]
    try:
        return AESGCM(sleutel.geheim).decrypt(nonce, versleuteld, plek.gebonden_aan())
    except InvalidTag:
        raise geschonden from None


def _weiger_andere_gemeente(gemeente: str, sleutels: Sleutelbos, wat: Entry | str) -> None:
    if gemeente != sleutels.gemeente:
        wie = wat if isinstance(wat, str) else _waar(wat)
        raise VerzegelingGeschonden(f"{wie} is van gemeente {gemeente}, niet van {sleutels.gemeente}")


def _waar(entry: Entry) -> str:
    return f"versie {entry.versie} van stroom {entry.stroom}"


def _vraag(plek: Plek, deel: TeVerzegelen) -> Sleutelvraag:
    match deel.eigenaar:
        case "client":
            return Sleutelvraag(plek.stroom, None, "persoon")
        case "betrokkene":
            assert deel.betrokkene is not None, f"{plek.topic}{deel.pointer}: er staat geen betrokkene naast"
            return Sleutelvraag(plek.stroom, deel.betrokkene, "persoon")
        case "eigen":
            return Sleutelvraag(plek.stroom, None, "eigen")


def _verzegel_deel(deel: TeVerzegelen, plek: Plek, sleutel: Sleutel) -> Verzegeling:
    try:
        klaar = canonical_bytes(deel.waarde)
    except NotCanonicalError as fout:
        raise NotCanonicalError(f"{deel.pointer}{fout}") from None
    nonce = token_bytes(LENGTE_NONCE)
    versleuteld = AESGCM(sleutel.geheim).encrypt(nonce, klaar, plek.gebonden_aan(deel.pointer))
    return Verzegeling(s=_als_tekst(sleutel.id), n=_als_tekst(nonce), c=_als_tekst(versleuteld))


def _ontzegel_lid(lid: GeslotenLid, ciphers: Mapping[bytes, AESGCM], gemeente: str) -> Json:
    cipher = ciphers.get(lid.sleutel)
    if cipher is None:
        return GEWIST.model_dump()
    try:
        return from_json(cipher.decrypt(lid.nonce, lid.versleuteld, lid.gebonden_aan))
    except (InvalidTag, ValueError):
        # Not chained: nothing of what was sealed may reach a traceback.
        raise VerzegelingGeschonden(f"gemeente {gemeente}: {lid.waar} is veranderd of verplaatst") from None


def _sleutel_id(verzegeling: Verzegeling, waar: str) -> bytes:
    id_ = _uit_tekst(verzegeling.s, waar)
    if len(id_) != LENGTE_SLEUTEL_ID:
        raise VerzegelingGeschonden(f"{waar}: geen nummer van een sleutel")
    return id_


def _als_tekst(ruw: bytes) -> str:
    return urlsafe_b64encode(ruw).rstrip(b"=").decode()


def _uit_tekst(tekst: str, waar: str) -> bytes:
    try:
        ruw = urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4))
    except ValueError:
        ruw = b""
    # The decoder skips what is not base64url; exactly one text stands for given bytes.
    if _als_tekst(ruw) != tekst:
        raise VerzegelingGeschonden(f"{waar}: geen base64url")
    return ruw
