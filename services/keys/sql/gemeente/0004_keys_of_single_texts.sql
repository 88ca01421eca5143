-- Destroys single keys of a zaak: those of texts and bijlagen that tell of somebody who has nothing to do with it.

SET LOCAL ROLE {{eigenaar}};

-- The key of a person stays, and so does a key of another zaak, whatever the ids that come along.
CREATE FUNCTION {{schema}}.vernietig_eigen(p_zaak uuid, p_sleutel bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    v_aantal bigint;
BEGIN
    DELETE FROM {{schema}}.sleutel AS k
    WHERE k.zaak = p_zaak AND k.soort = 'eigen' AND k.sleutel = ANY (p_sleutel);
    GET DIAGNOSTICS v_aantal = ROW_COUNT;
    RETURN v_aantal;
END
$body$;

REVOKE ALL ON FUNCTION {{schema}}.vernietig_eigen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{schema}}.vernietig_eigen TO {{schrijver}};
