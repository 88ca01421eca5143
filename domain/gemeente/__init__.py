"""The gemeente itself: what concerns no single zaak."""
