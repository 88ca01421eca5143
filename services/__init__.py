"""The write path: load, decide, append; the ledger, the keys, the tenants and the clock."""
