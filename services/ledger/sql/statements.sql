-- The statements of the recorder. Each starts at a line "-- name: ..." that a caller asks for.

-- name: append
SELECT {{schema}}.append(
    %(stromen)b, %(versies)b::integer[], %(topics)b, %(entries)b, %(vastgelegd)b,
    %(opdracht)b, %(lichaam)b, %(opdracht_stroom)b, %(status)b::smallint
)

-- name: append_one
-- Most commands write one entry; the arrays are then made here, which costs the client far less than four of its own.
SELECT {{schema}}.append(
    ARRAY[%(stroom)b::uuid], ARRAY[%(versie)b::integer], ARRAY[%(topic)b::text], ARRAY[%(entry)b::bytea], %(vastgelegd)b,
    %(opdracht)b, %(lichaam)b, %(opdracht_stroom)b, %(status)b::smallint
)

-- name: select_events
SELECT stroom, versie, topic, entry FROM {{schema}}.gebeurtenis
WHERE stroom = %(stroom)b AND versie > %(gt)b::integer AND versie <= %(lte)b::integer
ORDER BY versie LIMIT %(limit)b::bigint

-- name: select_events_desc
SELECT stroom, versie, topic, entry FROM {{schema}}.gebeurtenis
WHERE stroom = %(stroom)b AND versie > %(gt)b::integer AND versie <= %(lte)b::integer
ORDER BY versie DESC LIMIT %(limit)b::bigint

-- name: select_stream
SELECT stroom, versie, topic, entry, positie FROM {{schema}}.gebeurtenis
WHERE stroom = %(stroom)b AND versie > %(na)b::integer ORDER BY versie

-- name: select_notifications
SELECT stroom, versie, topic, entry, positie FROM {{schema}}.gebeurtenis
WHERE positie >= %(start)b::bigint AND positie <= %(stop)b::bigint
ORDER BY positie LIMIT %(limit)b::bigint

-- name: select_notifications_of_topics
SELECT stroom, versie, topic, entry, positie FROM {{schema}}.gebeurtenis
WHERE positie >= %(start)b::bigint AND positie <= %(stop)b::bigint AND topic = ANY(%(topics)b::text[])
ORDER BY positie LIMIT %(limit)b::bigint

-- name: max_notification_id
SELECT max(positie) FROM {{schema}}.gebeurtenis

-- name: laatste_positie_bekend_op
SELECT positie FROM {{schema}}.gebeurtenis
WHERE vastgelegd_max <= %(moment)b
ORDER BY vastgelegd_max DESC, positie DESC LIMIT 1

-- name: zoek_opdracht
SELECT opdracht, lichaam, stroom, versies, na_positie, status, vastgelegd
FROM {{schema}}.opdracht WHERE opdracht = %(opdracht)b

-- name: bewaar_bijlage
SELECT {{schema}}.bewaar_bijlage(
    %(bijlage)b, %(stroom)b, %(sha256)b, %(lengte)b::integer, %(mediatype)b::text, %(inhoud)b
)

-- name: beschrijf_bijlage
SELECT stroom, sha256, lengte, mediatype FROM {{schema}}.bijlage WHERE bijlage = %(bijlage)b

-- name: lees_bijlage
SELECT bijlage, stroom, mediatype, inhoud FROM {{schema}}.bijlage WHERE bijlage = %(bijlage)b

-- name: bijlagen_van
SELECT bijlage FROM {{schema}}.bijlage WHERE stroom = %(stroom)b ORDER BY bijlage

-- name: begin_van_bijlagen
SELECT substring(inhoud FROM 1 FOR %(lengte)b::integer)
FROM {{schema}}.bijlage WHERE bijlage = ANY (%(bijlagen)b::uuid[]) AND stroom = %(stroom)b

-- name: noteer_inzage
SELECT {{schema}}.noteer_inzage(
    %(trace_id)b, %(span_id)b, %(parent_span_id)b, %(status)b::text, %(name)b::text,
    %(start_time)b::bigint, %(end_time)b::bigint, %(processing_activity_id)b::text,
    %(betrokkene)b, %(data_subject_id_type)b::text, %(actor_uitgever)b::text, %(actor_id)b::text, %(stroom)b
)

-- name: volgend_nummer
SELECT {{schema}}.volgend_nummer(%(reeks)b::text)

-- name: kop
SELECT gemeente, stroom, oorsprong, tijdperk, oefen, aangemaakt FROM {{schema}}.kop

-- name: insert_tracking
INSERT INTO {{leesschema}}.positie_lezer AS p (lezer, positie)
VALUES (%(lezer)b::text, %(positie)b::bigint)
ON CONFLICT (lezer) DO UPDATE SET positie = EXCLUDED.positie, bijgewerkt = clock_timestamp()
WHERE p.positie < EXCLUDED.positie
RETURNING p.positie

-- name: max_tracking_id
SELECT positie FROM {{leesschema}}.positie_lezer WHERE lezer = %(lezer)b::text

-- name: insert_kop
INSERT INTO {{schema}}.kop (gemeente, stroom, oorsprong, oefen)
VALUES (%(gemeente)s, %(stroom)s, %(oorsprong)s, %(oefen)s)
ON CONFLICT DO NOTHING

-- name: gemeenten
SELECT substr(n.nspname, 2)
FROM pg_catalog.pg_namespace AS n JOIN pg_catalog.pg_roles AS r ON r.oid = n.nspowner
WHERE n.nspname ~ '^g[0-9]{4}$' AND r.rolname = %(installatie)s || '_' || n.nspname || '_eigenaar'
ORDER BY 1
