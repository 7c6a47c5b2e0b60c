"""How the search finds (2.11): policies that compare words themselves, the functions, and what is searchable below.

See docs/decisions/0009-search-below-row-security.md.
"""

from django.db import migrations

from customers.models.search import keep_searchable
from pmo_portal.core.row_security import customer_policy, protect, same_customer

TEAM = "(SELECT current_setting('app.team', true)) = 'on'"
WORDS = "search @@ (SELECT nullif(current_setting('app.words', true), '')::tsquery)"
SHARED_SCOPE = f"({customer_policy()} OR customer_id IS NULL)"
TEAM_SCOPE = f"({customer_policy()} AND {TEAM})"


def compare_words(table: str, scope: str) -> migrations.RunSQL:
    """Return the operation after which a reader sees only rows in scope that hold the words of app.words."""
    return migrations.RunSQL(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY; ALTER TABLE {table} FORCE ROW LEVEL SECURITY;"
        f" CREATE POLICY found ON {table} FOR SELECT USING ({scope} AND {WORDS});"
        f" CREATE POLICY added ON {table} FOR INSERT WITH CHECK ({scope});",
        f"DROP POLICY found ON {table}; DROP POLICY added ON {table};"
        f" ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
    )


def goes_with(words: str, entry: str) -> migrations.RunSQL:
    """Return the operation after which lexemes go when their entry goes; foreign keys do not ask the policies."""
    return migrations.RunSQL(
        f"ALTER TABLE {words} ADD CONSTRAINT {words}_entry FOREIGN KEY (entry_id) REFERENCES {entry} (id)"
        f" ON DELETE CASCADE;",
        f"ALTER TABLE {words} DROP CONSTRAINT {words}_entry;",
    )


def remember_lexemes(table: str) -> migrations.RunSQL:
    """Return the operation that notes lexemes nobody wrote before."""
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_lexemes AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh_rows"
        f" FOR EACH STATEMENT EXECUTE FUNCTION customers_search_lexemes();",
        f"DROP TRIGGER {table}_lexemes ON {table};",
    )


CONFIG = """
CREATE FUNCTION customers_search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE AS $$
SELECT CASE lower(left(language, 2))
    WHEN 'ar' THEN 'arabic' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
    WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french'
    WHEN 'hu' THEN 'hungarian' WHEN 'it' THEN 'italian' WHEN 'nb' THEN 'norwegian' WHEN 'nl' THEN 'dutch'
    WHEN 'no' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
    WHEN 'sv' THEN 'swedish' WHEN 'tr' THEN 'turkish' ELSE 'simple' END::regconfig
$$;
"""

LEXEMES = """
CREATE FUNCTION customers_search_lexemes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO customers_lexeme (word)
        SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(search)) AS word FROM fresh_rows) AS seen
        WHERE length(word) BETWEEN 3 AND 40 AND word ~ '^[[:alpha:]]+$'
            AND NOT EXISTS (SELECT FROM customers_lexeme AS known WHERE known.word = seen.word);
    RETURN NULL;
END $$;
"""

# A word that any of the languages leaves out ("the", "die") is asked for only where nothing else is.
# All words must be there; each may be there in the form of any of the languages. The last word may go on.
# Loose: a word may be another one within one or two letters of it.
QUERY = """
CREATE FUNCTION customers_search_query(words text[], configs regconfig[], is_open boolean, is_loose boolean)
RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
    typed text; config regconfig; part tsquery; one tsquery; asked_for tsquery; rare tsquery; near text; is_common boolean;
    place int := 0;
BEGIN
    FOREACH typed IN ARRAY words LOOP
        place := place + 1;
        one := NULL;
        is_common := false;
        FOREACH config IN ARRAY configs LOOP
            part := plainto_tsquery(config, typed);
            IF numnode(part) = 0 THEN is_common := true;
            ELSIF one IS NULL THEN one := part;
            ELSIF one::text <> part::text THEN one := one || part; END IF;
        END LOOP;
        CONTINUE WHEN one IS NULL;
        IF is_open AND place = cardinality(words) AND length(typed) > 2 AND typed ~ '^[[:alnum:]]+$' THEN
            one := one || to_tsquery('simple', quote_literal(lower(typed)) || ':*');
        END IF;
        IF is_loose AND length(typed) > 3 AND typed ~ '^[[:alpha:]]+$' THEN
            SELECT string_agg(quote_literal(found.word), ' | ') INTO near FROM (
                SELECT known.word FROM customers_lexeme AS known,
                    (SELECT DISTINCT unnest(tsvector_to_array(to_tsvector(c, lower(typed)))) AS stem
                        FROM unnest(configs) AS c) AS asked
                WHERE known.word % asked.stem
                    AND levenshtein_less_equal(known.word, asked.stem, 2) <= CASE WHEN length(asked.stem) > 4 THEN 2 ELSE 1 END
                GROUP BY known.word ORDER BY min(levenshtein(known.word, asked.stem)), max(similarity(known.word, asked.stem)) DESC
                LIMIT 8) AS found;
            IF near IS NOT NULL THEN one := one || near::tsquery; END IF;
        END IF;
        asked_for := CASE WHEN asked_for IS NULL THEN one ELSE asked_for && one END;
        IF NOT is_common THEN rare := CASE WHEN rare IS NULL THEN one ELSE rare && one END; END IF;
    END LOOP;
    RETURN coalesce(rare, asked_for);
END $$;
"""

# Few matches are ranked. Of very many (a common word) the newest count: ranking them all would take long and say little.
NEWEST = """
CREATE FUNCTION customers_search_newest(kinds text[], only_customer bigint, most integer)
RETURNS TABLE (kind text, object_id text, at timestamptz) LANGUAGE sql STABLE
SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off AS $$
SELECT k.kind, found.object_id, found.at FROM unnest(kinds) AS k (kind) CROSS JOIN LATERAL (
    (SELECT w.object_id, w.at FROM customers_searchwords AS w
        WHERE w.kind = k.kind AND (only_customer IS NULL OR w.customer_id = only_customer)
        ORDER BY w.at DESC LIMIT most)
    UNION ALL
    (SELECT w.object_id, w.at FROM customers_teamsearchwords AS w
        WHERE w.kind = k.kind AND (only_customer IS NULL OR w.customer_id = only_customer)
        ORDER BY w.at DESC LIMIT most)) AS found
$$;
"""
FOUND = """
CREATE FUNCTION customers_search_found(
    words text[], configs regconfig[], kinds text[], only_customer bigint, most integer, is_open boolean)
RETURNS TABLE (kind text, object_id text, rank real, is_loose boolean, is_newest boolean, asked_for text)
LANGUAGE plpgsql AS $$
DECLARE asked tsquery; hit record; n integer := 0;
BEGIN
    FOREACH is_loose IN ARRAY ARRAY[false, true] LOOP
        asked := customers_search_query(words, configs, is_open, is_loose);
        IF asked IS NULL THEN RETURN; END IF;
        asked_for := asked::text;
        PERFORM set_config('app.words', asked_for, true);
        is_newest := false;
        FOR hit IN
            WITH matched AS MATERIALIZED (
                (SELECT w.kind, w.object_id, w.at, w.search FROM customers_searchwords AS w
                    WHERE w.kind = ANY (kinds) AND (only_customer IS NULL OR w.customer_id = only_customer) LIMIT 2001)
                UNION ALL
                (SELECT w.kind, w.object_id, w.at, w.search FROM customers_teamsearchwords AS w
                    WHERE w.kind = ANY (kinds) AND (only_customer IS NULL OR w.customer_id = only_customer) LIMIT 2001)),
            counted AS (SELECT m.*, count(*) OVER () AS n, ts_rank(m.search, asked) AS score FROM matched AS m),
            placed AS (SELECT c.kind, c.object_id, c.n, c.score,
                row_number() OVER (PARTITION BY c.kind ORDER BY c.score DESC, c.at DESC) AS place FROM counted AS c)
            SELECT * FROM placed WHERE place <= most ORDER BY score DESC
        LOOP
            n := n + 1;
            is_newest := hit.n > 2000;
            EXIT WHEN is_newest;
            kind := hit.kind; object_id := hit.object_id; rank := hit.score;
            RETURN NEXT;
        END LOOP;
        IF is_newest THEN
            FOR hit IN SELECT * FROM customers_search_newest(kinds, only_customer, most) AS f ORDER BY f.at DESC LOOP
                kind := hit.kind; object_id := hit.object_id; rank := 0;
                RETURN NEXT;
            END LOOP;
        END IF;
        EXIT WHEN n > 0;
    END LOOP;
END $$;
"""

BY_CUSTOMER = "JOIN customers_customer AS c ON c.id = r.customer_id"
OF_CUSTOMER = "customers_search_config(c.language) AS config"
OF_TALK = "customers_search_config(i.language) AS config"

SOURCES = [
    keep_searchable(
        "customers_customer",
        "customer",
        text="SELECT r.id::text AS object_id, r.id AS customer_id, 'simple'::regconfig AS config, r.name AS title,"
        " r.unit AS body, r.created_at AS at FROM {rows} AS r",
        changed=["name", "unit"],
    ),
    keep_searchable(
        "customers_quote",
        "quote",
        # Not the speaker: a leader must not find out by searching who said what was agreed to without the name.
        text="SELECT r.id::text AS object_id, r.customer_id, customers_search_config(r.language) AS config, r.text AS title,"
        " '' AS body, r.said_at AS at FROM {rows} AS r",
        changed=["text", "language", "said_at"],
    ),
    keep_searchable(
        "customers_fact",
        "fact",
        text=f"SELECT r.id::text AS object_id, r.customer_id, {OF_CUSTOMER}, r.text AS title, '' AS body,"
        f" r.stated_at AS at FROM {{rows}} AS r {BY_CUSTOMER} WHERE r.retired_at IS NULL",
        changed=["text", "retired_at", "stated_at"],
    ),
    keep_searchable(
        "customers_painpoint",
        "pain",
        text=f"SELECT r.id::text AS object_id, r.customer_id, {OF_CUSTOMER}, r.title, r.their_words AS body,"
        f" r.created_at AS at FROM {{rows}} AS r {BY_CUSTOMER} WHERE r.deleted_at IS NULL",
        changed=["title", "their_words", "deleted_at"],
    ),
    keep_searchable(
        "customers_contact",
        "contact",
        team=True,
        text="SELECT r.id::text AS object_id, r.customer_id, 'simple'::regconfig AS config, r.name AS title,"
        " r.title || ' ' || r.email || ' ' || r.phone AS body, r.created_at AS at FROM {rows} AS r",
        changed=["name", "title", "email", "phone"],
    ),
    keep_searchable(
        "customers_interview",
        "talk",
        team=True,
        text="SELECT i.id::text AS object_id, i.customer_id, " + OF_TALK + ", i.title, i.goal AS body,"
        " coalesce(i.started_at, i.held_on, i.planned_at, i.created_at) AS at FROM {rows} AS i",
        changed=["title", "goal", "language", "held_on", "started_at", "planned_at"],
    ),
    keep_searchable(
        "customers_interviewquestion",
        "note",
        team=True,
        text=f"SELECT r.id::text AS object_id, r.customer_id, {OF_TALK}, '' AS title, r.text || ' ' || r.notes AS body,"
        " coalesce(r.asked_at, i.held_on, i.planned_at, i.created_at) AS at FROM {rows} AS r"
        " JOIN customers_interview AS i ON i.id = r.interview_id WHERE r.notes <> ''",
        changed=["text", "notes", "asked_at"],
    ),
    keep_searchable(
        "customers_turn",
        "turn",
        team=True,
        text=f"SELECT r.id::text AS object_id, r.customer_id, {OF_TALK}, '' AS title, r.text AS body,"
        " coalesce(i.held_on, i.started_at, i.created_at) AS at FROM {rows} AS r"
        " JOIN customers_interview AS i ON i.id = r.interview_id WHERE r.text <> ''",
        changed=["text"],
    ),
    keep_searchable(
        "customers_privatenote",
        "private",
        team=True,
        text=f"SELECT r.id::text AS object_id, r.customer_id, {OF_CUSTOMER}, '' AS title, r.body,"
        f" r.created_at AS at FROM {{rows}} AS r {BY_CUSTOMER}",
        changed=["body"],
    ),
]


class Migration(migrations.Migration):
    dependencies = [("customers", "0009_journey_complete")]
    operations = [
        protect("customers_searchentry", or_else="customer_id IS NULL"),
        protect("customers_teamsearchentry", team=True),
        same_customer("customers_searchwords", "entry_id", "customers_searchentry"),
        same_customer("customers_teamsearchwords", "entry_id", "customers_teamsearchentry"),
        goes_with("customers_searchwords", "customers_searchentry"),
        goes_with("customers_teamsearchwords", "customers_teamsearchentry"),
        compare_words("customers_searchwords", SHARED_SCOPE),
        compare_words("customers_teamsearchwords", TEAM_SCOPE),
        migrations.RunSQL(CONFIG, "DROP FUNCTION customers_search_config(text)"),
        migrations.RunSQL(LEXEMES, "DROP FUNCTION customers_search_lexemes()"),
        migrations.RunSQL(QUERY, "DROP FUNCTION customers_search_query(text[], regconfig[], boolean, boolean)"),
        migrations.RunSQL(NEWEST, "DROP FUNCTION customers_search_newest(text[], bigint, integer)"),
        migrations.RunSQL(
            FOUND, "DROP FUNCTION customers_search_found(text[], regconfig[], text[], bigint, integer, boolean)"
        ),
        remember_lexemes("customers_searchwords"),
        remember_lexemes("customers_teamsearchwords"),
        *SOURCES,
    ]
