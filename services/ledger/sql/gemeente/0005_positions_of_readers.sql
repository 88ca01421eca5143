-- How far each reader of this ledger has come; it moves in the transaction that keeps what was read.

SET LOCAL ROLE {{lezer}};

CREATE TABLE {{leesschema}}.positie_lezer (
    lezer       text        PRIMARY KEY CHECK (length(lezer) BETWEEN 1 AND 200),
    positie     bigint      NOT NULL CHECK (positie >= 0),
    bijgewerkt  timestamptz NOT NULL DEFAULT clock_timestamp()
);
