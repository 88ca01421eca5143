"""The zaak: one client, one law; its state, its fold, its history with corrections, and who may act on it."""
