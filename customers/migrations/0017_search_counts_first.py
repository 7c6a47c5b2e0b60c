"""The search counts before it ranks, so that a common word costs no ranking, and keeps its plans."""

from django.db import migrations

FOUND = """
CREATE OR REPLACE FUNCTION customers_search_found(
    words text[], configs regconfig[], kinds text[], only_customer bigint, most integer, is_open boolean)
RETURNS TABLE (kind text, object_id text, rank real, is_loose boolean, is_newest boolean, asked_for text)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE asked tsquery; n integer;
BEGIN
    FOREACH is_loose IN ARRAY ARRAY[false, true] LOOP
        asked := customers_search_query(words, configs, is_open, is_loose);
        IF asked IS NULL THEN RETURN; END IF;
        asked_for := asked::text;
        PERFORM set_config('app.words', asked_for, true);
        SELECT count(*) INTO n FROM (
            (SELECT FROM customers_searchwords AS w
                WHERE w.kind = ANY (kinds) AND (only_customer IS NULL OR w.customer_id = only_customer) LIMIT 2001)
            UNION ALL
            (SELECT FROM customers_teamsearchwords AS w
                WHERE w.kind = ANY (kinds) AND (only_customer IS NULL OR w.customer_id = only_customer) LIMIT 2001)) AS m;
        is_newest := n > 2000;
        IF is_newest THEN
            FOR kind, object_id IN SELECT f.kind, f.object_id
                FROM customers_search_newest(kinds, only_customer, most) AS f ORDER BY f.at DESC
            LOOP RETURN NEXT; END LOOP;
            RETURN;
        END IF;
        CONTINUE WHEN n = 0;
        FOR kind, object_id, rank IN
            SELECT p.kind, p.object_id, p.score FROM (
                SELECT m.*, row_number() OVER (PARTITION BY m.kind ORDER BY m.score DESC, m.at DESC) AS place FROM (
                    SELECT w.kind, w.object_id, w.at, ts_rank(w.search, asked) AS score FROM customers_searchwords AS w
                        WHERE w.kind = ANY (kinds) AND (only_customer IS NULL OR w.customer_id = only_customer)
                    UNION ALL
                    SELECT w.kind, w.object_id, w.at, ts_rank(w.search, asked) FROM customers_teamsearchwords AS w
                        WHERE w.kind = ANY (kinds) AND (only_customer IS NULL OR w.customer_id = only_customer)) AS m) AS p
            WHERE p.place <= most ORDER BY p.score DESC
        LOOP RETURN NEXT; END LOOP;
        RETURN;
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("customers", "0016_room_security")]
    operations = [migrations.RunSQL(FOUND, migrations.RunSQL.noop)]
