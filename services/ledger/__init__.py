"""The append-only event store of one installation on PostgreSQL: two schemas and three roles for each gemeente."""
