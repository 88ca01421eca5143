-- Sealed attachments, the access log (Logboek Dataverwerkingen) and numbers that others keep for years.

SET LOCAL ROLE {{eigenaar}};

CREATE TABLE {{schema}}.bijlage (
    bijlage     uuid        CONSTRAINT bijlage_bekend PRIMARY KEY,
    stroom      uuid        NOT NULL,
    sha256      bytea       NOT NULL,
    lengte      integer     NOT NULL,
    mediatype   text        NOT NULL CHECK (length(mediatype) BETWEEN 3 AND 127),
    inhoud      bytea       NOT NULL,
    vastgelegd  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT bijlage_sha256 CHECK (sha256 = pg_catalog.sha256(inhoud)),
    CONSTRAINT bijlage_maat CHECK (lengte = octet_length(inhoud) AND lengte <= 26214400)
);
COMMENT ON COLUMN {{schema}}.bijlage.inhoud IS 'Sealed bytes; sha256 and lengte are those of the sealed bytes.';
-- Sealed bytes do not compress; trying to would cost time on each document.
ALTER TABLE {{schema}}.bijlage ALTER COLUMN inhoud SET STORAGE EXTERNAL;

CREATE TABLE {{schema}}.inzage (
    inzage                  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    trace_id                bytea       NOT NULL CHECK (octet_length(trace_id) = 16),
    span_id                 bytea       NOT NULL CHECK (octet_length(span_id) = 8),
    parent_span_id          bytea       CHECK (octet_length(parent_span_id) = 8),
    status                  text        NOT NULL CHECK (status IN ('Unset', 'Ok', 'Error')),
    name                    text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    start_time              bigint      NOT NULL CHECK (start_time >= 0),
    end_time                bigint      NOT NULL CHECK (end_time >= start_time),
    processing_activity_id  text        NOT NULL CHECK (length(processing_activity_id) BETWEEN 1 AND 500),
    data_subject_id         uuid        NOT NULL,
    data_subject_id_type    text        NOT NULL CHECK (length(data_subject_id_type) BETWEEN 1 AND 100),
    actor_uitgever          text        NOT NULL CHECK (length(actor_uitgever) BETWEEN 1 AND 500),
    actor_id                text        NOT NULL CHECK (length(actor_id) BETWEEN 1 AND 500),
    stroom                  uuid,
    vastgelegd              timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN {{schema}}.inzage.start_time IS 'Milliseconds since 1970-01-01T00:00Z, as the standard has it.';
COMMENT ON COLUMN {{schema}}.inzage.data_subject_id IS 'The betrokkene, a random id; never a BSN or a hash of one.';
CREATE INDEX inzage_betrokkene ON {{schema}}.inzage (data_subject_id, inzage);
CREATE INDEX inzage_stroom ON {{schema}}.inzage (stroom, inzage);

CREATE TABLE {{schema}}.nummer (
    reeks       text        PRIMARY KEY CHECK (reeks ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    laatste     bigint      NOT NULL CHECK (laatste >= 1)
);

CREATE FUNCTION {{schema}}.bewaak_nummer() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF NEW.reeks <> OLD.reeks OR NEW.laatste <= OLD.laatste THEN
        RAISE EXCEPTION USING
            ERRCODE = 'ZB005',
            MESSAGE = format('reeks %s gaat niet terug: een gegeven nummer komt nooit weer', OLD.reeks);
    END IF;
    RETURN NEW;
END
$body$;

CREATE FUNCTION {{schema}}.bewaar_bijlage(
    p_bijlage uuid, p_stroom uuid, p_sha256 bytea, p_lengte integer, p_mediatype text, p_inhoud bytea
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    INSERT INTO {{schema}}.bijlage (bijlage, stroom, sha256, lengte, mediatype, inhoud)
    VALUES (p_bijlage, p_stroom, p_sha256, p_lengte, p_mediatype, p_inhoud)
    ON CONFLICT ON CONSTRAINT bijlage_bekend DO NOTHING;
    IF NOT FOUND AND NOT EXISTS (
        SELECT FROM {{schema}}.bijlage AS eerder
        WHERE eerder.bijlage = p_bijlage AND eerder.stroom = p_stroom
          AND eerder.sha256 = p_sha256 AND eerder.mediatype = p_mediatype
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'ZB006',
            MESSAGE = format('bijlage %s is al vastgelegd met een andere inhoud', p_bijlage);
    END IF;
END
$body$;

CREATE FUNCTION {{schema}}.noteer_inzage(
    p_trace_id bytea, p_span_id bytea, p_parent_span_id bytea, p_status text, p_name text,
    p_start_time bigint, p_end_time bigint, p_processing_activity_id text,
    p_data_subject_id uuid, p_data_subject_id_type text, p_actor_uitgever text, p_actor_id text, p_stroom uuid
) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
    INSERT INTO {{schema}}.inzage (
        trace_id, span_id, parent_span_id, status, name, start_time, end_time, processing_activity_id,
        data_subject_id, data_subject_id_type, actor_uitgever, actor_id, stroom
    ) VALUES (
        p_trace_id, p_span_id, p_parent_span_id, p_status, p_name, p_start_time, p_end_time, p_processing_activity_id,
        p_data_subject_id, p_data_subject_id_type, p_actor_uitgever, p_actor_id, p_stroom
    );
$body$;

CREATE FUNCTION {{schema}}.volgend_nummer(p_reeks text) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
    INSERT INTO {{schema}}.nummer AS n (reeks, laatste) VALUES (p_reeks, 1)
    ON CONFLICT (reeks) DO UPDATE SET laatste = n.laatste + 1
    RETURNING n.laatste;
$body$;

CREATE TRIGGER weiger_wijziging BEFORE UPDATE OR DELETE OR TRUNCATE ON {{schema}}.bijlage
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.weiger_wijziging();
CREATE TRIGGER weiger_wijziging BEFORE UPDATE OR DELETE OR TRUNCATE ON {{schema}}.inzage
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.weiger_wijziging();
CREATE TRIGGER weiger_wijziging BEFORE DELETE OR TRUNCATE ON {{schema}}.nummer
    FOR EACH STATEMENT EXECUTE FUNCTION {{schema}}.weiger_wijziging();
CREATE TRIGGER bewaak_nummer BEFORE UPDATE ON {{schema}}.nummer
    FOR EACH ROW EXECUTE FUNCTION {{schema}}.bewaak_nummer();
ALTER TABLE {{schema}}.bijlage ENABLE ALWAYS TRIGGER weiger_wijziging;
ALTER TABLE {{schema}}.inzage ENABLE ALWAYS TRIGGER weiger_wijziging;
ALTER TABLE {{schema}}.nummer ENABLE ALWAYS TRIGGER weiger_wijziging;
ALTER TABLE {{schema}}.nummer ENABLE ALWAYS TRIGGER bewaak_nummer;

REVOKE ALL ON FUNCTION {{schema}}.bewaak_nummer, {{schema}}.bewaar_bijlage, {{schema}}.noteer_inzage,
    {{schema}}.volgend_nummer FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{schema}}.bewaar_bijlage, {{schema}}.noteer_inzage, {{schema}}.volgend_nummer TO {{schrijver}};
GRANT SELECT ON {{schema}}.bijlage TO {{schrijver}}, {{lezer}};
GRANT SELECT ON {{schema}}.inzage, {{schema}}.nummer TO {{lezer}};
