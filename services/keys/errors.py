"""What can go wrong with keys. An outage of the key store keeps the name that the pool gives it.

The tree::

    SleutelFout
     +-- GeheimOntbreekt           the gemeente has no secret here; it is never made again by itself
     +-- GeheimBestaat             there is a secret already; it is never written over
     +-- GeheimOnveilig            others than the owner may read the file of the secret
     +-- GeheimBeschadigd          the file does not hold the whole secret of this gemeente
     +-- VerkeerdGeheim            the key store was made with another secret
     +-- SleutelGeschonden         a stored key does not open, or is not the key its id commits to
     +-- VerzegelingGeschonden     sealed bytes were changed or moved: this is never read as wiped
     +-- BetrokkeneOnbekend        the register does not know this betrokkene (any more)

No message holds a key, a BSN or a value from a zaak.
"""

from __future__ import annotations


class SleutelFout(Exception):
    """Something is wrong with a key; the message is Dutch and names gemeente, key id or place."""


class GeheimOntbreekt(SleutelFout):
    """The gemeente has no secret here. Without it nothing personal can be read; it is never made again by itself."""


class GeheimBestaat(SleutelFout):
    """The gemeente has a secret already; it is never written over."""


class GeheimOnveilig(SleutelFout):
    """The file of the secret may be read or written by others than its owner."""


class GeheimBeschadigd(SleutelFout):
    """The file does not hold the whole secret of this gemeente."""


class VerkeerdGeheim(SleutelFout):
    """The key store of the gemeente was made with another secret than the one given."""


class SleutelGeschonden(SleutelFout):
    """A stored key does not open under the secret of the gemeente, or is not the key that its id commits to."""


class VerzegelingGeschonden(SleutelFout):
    """Sealed bytes were changed, or moved to another place. This is never read as wiped."""


class BetrokkeneOnbekend(SleutelFout):
    """The register does not know this betrokkene, or no longer."""
