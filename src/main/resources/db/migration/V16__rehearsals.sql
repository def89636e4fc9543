-- What was rehearsed, and what it showed: launches rest on it, so it outlives the node that ran it.

CREATE TABLE rehearsal (
    id                    uuid PRIMARY KEY,
    wave_id               integer NOT NULL REFERENCES wave,
    instrument_version_id bigint NOT NULL REFERENCES instrument_version,
    panels                text[] NOT NULL CHECK (cardinality(panels) > 0),
    completes             integer NOT NULL CHECK (completes > 0),
    seed                  bigint NOT NULL,
    way                   text NOT NULL CHECK (way IN ('engine', 'http')),
    begun_by              text NOT NULL CHECK (begun_by <> ''),
    begun_at              timestamptz NOT NULL,
    ended_at              timestamptz,
    -- The panels in which nobody got stuck.
    passed                text[] NOT NULL,
    report                jsonb,
    failure               text,
    CHECK ((ended_at IS NULL) = (report IS NULL AND failure IS NULL)),
    CHECK (report IS NULL OR failure IS NULL),
    CHECK (report IS NOT NULL OR cardinality(passed) = 0)
);
CREATE INDEX rehearsal_wave ON rehearsal (wave_id, begun_at);
