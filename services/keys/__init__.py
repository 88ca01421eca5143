"""The keys of persons: sealing what is personal, the key store of each gemeente, and the person register."""
