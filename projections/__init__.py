"""The read models: each folds the events of a gemeente into rows that answer one question."""
