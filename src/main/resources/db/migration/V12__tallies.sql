-- Interviews counted as they come: how many began and how many ended how, by fielding and hour; how long completes took;
-- where respondents broke off. Pages read these instead of counting interviews. Triggers keep them within the
-- transaction that changes an interview, so that they are never late; they fire where an interview comes, ends or goes,
-- and not at a page's submission.
--
-- Each count is spread over shards, so that transactions that count at the same moment do not wait for one row. A shard's
-- own number means nothing, and may be negative: an interview can go in another shard than it came in.

CREATE TABLE interview_tally (
    fielding_id integer NOT NULL REFERENCES fielding,
    outcome     text NOT NULL CHECK (outcome IN
        ('STARTED', 'COMPLETE', 'PARTIAL', 'BREAK_OFF', 'SCREENED_OUT', 'QUOTA_FULL', 'DUPLICATE', 'QUALITY')),
    hour        timestamptz NOT NULL CHECK (hour = date_trunc('hour', hour, 'UTC')),
    shard       integer NOT NULL,
    interviews  bigint NOT NULL,
    PRIMARY KEY (fielding_id, outcome, hour, shard)
) WITH (fillfactor = 50);

-- Whole minutes from the start to the end of completes; the last is that many or more.
CREATE TABLE interview_length (
    fielding_id integer NOT NULL REFERENCES fielding,
    minutes     integer NOT NULL CHECK (minutes BETWEEN 0 AND 240),
    shard       integer NOT NULL,
    interviews  bigint NOT NULL,
    PRIMARY KEY (fielding_id, minutes, shard)
) WITH (fillfactor = 50);

-- The page that was sent last before breaking off, be the rest of use or not; empty if none was.
CREATE TABLE interview_break_off (
    fielding_id integer NOT NULL REFERENCES fielding,
    page        text NOT NULL,
    shard       integer NOT NULL,
    interviews  bigint NOT NULL,
    PRIMARY KEY (fielding_id, page, shard)
) WITH (fillfactor = 50);

CREATE FUNCTION interview_minutes(started_at timestamptz, ended_at timestamptz) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT least(greatest(floor(extract(epoch FROM ended_at - started_at) / 60), 0), 240)::integer
$$;

CREATE FUNCTION interview_last_page(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(
        (SELECT page FROM jsonb_each(state -> 'pages') AS sent (page, mark)
         ORDER BY (mark ->> 'revision')::integer DESC LIMIT 1), '')
$$;

-- A shard of the fielding that no other transaction counts in until this one ends: the first that is free, so that quiet
-- fieldings have few rows. Only when as many count at once as there are shards does one wait.
CREATE FUNCTION interview_shard(fielding integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    shards CONSTANT integer := 16;
    own    CONSTANT integer := pg_backend_pid() % shards;
BEGIN
    FOR shard IN 0 .. shards - 1 LOOP
        IF pg_try_advisory_xact_lock(fielding, shard) THEN
            RETURN shard;
        END IF;
    END LOOP;
    PERFORM pg_advisory_xact_lock(fielding, own);
    RETURN own;
END
$$;

-- Interviews that came or went, however many a statement brought: one change of each count.
CREATE FUNCTION count_interviews() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign CONSTANT integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
    INSERT INTO interview_tally AS kept (fielding_id, outcome, hour, shard, interviews)
    SELECT fielding_id, outcome, hour, interview_shard(fielding_id), sign * interviews
    FROM (SELECT fielding_id, 'STARTED' AS outcome, date_trunc('hour', started_at, 'UTC') AS hour,
                 count(*) AS interviews
          FROM changed GROUP BY 1, 3
          UNION ALL
          SELECT fielding_id, disposition, date_trunc('hour', ended_at, 'UTC'), count(*)
          FROM changed WHERE disposition IS NOT NULL GROUP BY 1, 2, 3) AS counted
    ORDER BY fielding_id, outcome, hour
    ON CONFLICT (fielding_id, outcome, hour, shard) DO UPDATE SET interviews = kept.interviews + excluded.interviews;

    IF EXISTS (SELECT FROM changed WHERE disposition = 'COMPLETE') THEN
        INSERT INTO interview_length AS kept (fielding_id, minutes, shard, interviews)
        SELECT fielding_id, minutes, interview_shard(fielding_id), sign * interviews
        FROM (SELECT fielding_id, interview_minutes(started_at, ended_at) AS minutes, count(*) AS interviews
              FROM changed WHERE disposition = 'COMPLETE' GROUP BY 1, 2) AS counted
        ORDER BY fielding_id, minutes
        ON CONFLICT (fielding_id, minutes, shard) DO UPDATE SET interviews = kept.interviews + excluded.interviews;
    END IF;

    IF EXISTS (SELECT FROM changed WHERE disposition IN ('PARTIAL', 'BREAK_OFF')) THEN
        INSERT INTO interview_break_off AS kept (fielding_id, page, shard, interviews)
        SELECT fielding_id, page, interview_shard(fielding_id), sign * interviews
        FROM (SELECT fielding_id, interview_last_page(state) AS page, count(*) AS interviews
              FROM changed WHERE disposition IN ('PARTIAL', 'BREAK_OFF') GROUP BY 1, 2) AS counted
        ORDER BY fielding_id, page
        ON CONFLICT (fielding_id, page, shard) DO UPDATE SET interviews = kept.interviews + excluded.interviews;
    END IF;
    RETURN NULL;
END
$$;

-- An interview that ends.
CREATE FUNCTION count_ending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    own CONSTANT integer := interview_shard(NEW.fielding_id);
BEGIN
    INSERT INTO interview_tally AS kept (fielding_id, outcome, hour, shard, interviews)
    VALUES (NEW.fielding_id, NEW.disposition, date_trunc('hour', NEW.ended_at, 'UTC'), own, 1)
    ON CONFLICT (fielding_id, outcome, hour, shard) DO UPDATE SET interviews = kept.interviews + 1;

    IF NEW.disposition = 'COMPLETE' THEN
        INSERT INTO interview_length AS kept (fielding_id, minutes, shard, interviews)
        VALUES (NEW.fielding_id, interview_minutes(NEW.started_at, NEW.ended_at), own, 1)
        ON CONFLICT (fielding_id, minutes, shard) DO UPDATE SET interviews = kept.interviews + 1;
    ELSIF NEW.disposition IN ('PARTIAL', 'BREAK_OFF') THEN
        INSERT INTO interview_break_off AS kept (fielding_id, page, shard, interviews)
        VALUES (NEW.fielding_id, interview_last_page(NEW.state), own, 1)
        ON CONFLICT (fielding_id, page, shard) DO UPDATE SET interviews = kept.interviews + 1;
    END IF;
    RETURN NULL;
END
$$;

-- Triggers of a statement fire for the table that it names: the partitioned one, or a partition of its own. So each
-- partition gets them before it is attached.
CREATE FUNCTION count_what_comes_to(interviews regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER interview_comes AFTER INSERT ON %s REFERENCING NEW TABLE AS changed'
        || ' FOR EACH STATEMENT EXECUTE FUNCTION count_interviews()', interviews);
    EXECUTE format('CREATE TRIGGER interview_goes AFTER DELETE ON %s REFERENCING OLD TABLE AS changed'
        || ' FOR EACH STATEMENT EXECUTE FUNCTION count_interviews()', interviews);
END
$$;
SELECT count_what_comes_to('interview');
SELECT count_what_comes_to(inhrelid::regclass) FROM pg_inherits WHERE inhparent = 'interview'::regclass;

-- An interview ends once, see interview_is_final. Triggers of a row come to all partitions by themselves.
CREATE TRIGGER interview_ends AFTER UPDATE ON interview FOR EACH ROW
    WHEN (OLD.disposition IS NULL AND NEW.disposition IS NOT NULL) EXECUTE FUNCTION count_ending();

-- What is there already.
INSERT INTO interview_tally (fielding_id, outcome, hour, shard, interviews)
SELECT fielding_id, 'STARTED', date_trunc('hour', started_at, 'UTC'), 0, count(*) FROM interview GROUP BY 1, 3
UNION ALL
SELECT fielding_id, disposition, date_trunc('hour', ended_at, 'UTC'), 0, count(*)
FROM interview WHERE disposition IS NOT NULL GROUP BY 1, 2, 3;

INSERT INTO interview_length (fielding_id, minutes, shard, interviews)
SELECT fielding_id, interview_minutes(started_at, ended_at), 0, count(*)
FROM interview WHERE disposition = 'COMPLETE' GROUP BY 1, 2;

INSERT INTO interview_break_off (fielding_id, page, shard, interviews)
SELECT fielding_id, interview_last_page(state), 0, count(*)
FROM interview WHERE disposition IN ('PARTIAL', 'BREAK_OFF') GROUP BY 1, 2;
