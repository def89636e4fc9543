-- Interviews, apart from who gives them. Everything that grows with interviews is partitioned by wave; a wave's
-- partitions come into being with the wave.

ALTER TABLE fielding ADD FOREIGN KEY (instrument_version_id) REFERENCES instrument_version;

-- A person, as a study knows one: a random id of its own, which releases carry.
CREATE TABLE respondent (
    id       uuid PRIMARY KEY,
    study_id integer NOT NULL REFERENCES study
);

-- Who that is for a vendor. In a schema of its own, so that a role can be kept from it, and so that it can be destroyed
-- without touching a single answer: nothing refers to it.
CREATE SCHEMA vault;
CREATE TABLE vault.respondent_identity (
    respondent_id uuid PRIMARY KEY REFERENCES respondent ON DELETE CASCADE,
    study_id      integer NOT NULL,
    vendor        text NOT NULL CHECK (vendor <> ''),
    pseudonym     text NOT NULL CHECK (pseudonym <> ''),
    UNIQUE (study_id, vendor, pseudonym)
);

CREATE TABLE interview (
    wave_id               integer NOT NULL,
    id                    uuid NOT NULL,
    fielding_id           integer NOT NULL,
    kind                  text NOT NULL,
    respondent_id         uuid NOT NULL REFERENCES respondent,
    instrument_version_id bigint NOT NULL REFERENCES instrument_version,
    facts                 jsonb NOT NULL,
    locale                text NOT NULL,
    wording_hash          text NOT NULL CHECK (wording_hash ~ '^[0-9a-f]{64}$'),
    consent_version       text NOT NULL,
    consent_locale        text NOT NULL,
    consented_at          timestamptz NOT NULL,
    started_at            timestamptz NOT NULL,
    asked_at              timestamptz NOT NULL,
    ended_at              timestamptz,
    revision              integer NOT NULL CHECK (revision >= 0),
    state                 jsonb NOT NULL,
    screener_closed_at    timestamptz,
    disposition           text CHECK (disposition IN
        ('COMPLETE', 'PARTIAL', 'BREAK_OFF', 'SCREENED_OUT', 'QUOTA_FULL', 'DUPLICATE', 'QUALITY')),
    screen_out            text,
    design_weight         numeric NOT NULL CHECK (design_weight > 0),
    secret_hash           bytea NOT NULL CHECK (length(secret_hash) = 32),
    PRIMARY KEY (wave_id, id),
    FOREIGN KEY (wave_id, fielding_id, kind) REFERENCES fielding (wave_id, id, kind),
    CHECK ((disposition IS NULL) = (ended_at IS NULL)),
    CHECK ((disposition IS NOT DISTINCT FROM 'SCREENED_OUT') = (screen_out IS NOT NULL))
) PARTITION BY LIST (wave_id);
CREATE INDEX interview_fielding ON interview (fielding_id, started_at, id);
CREATE INDEX interview_respondent ON interview (respondent_id);

-- The last defence of two promises: an ended interview never reopens, and no interview changes its instrument.
CREATE FUNCTION refuse_interview_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an ended interview never changes, and an interview keeps its instrument'
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER interview_is_final BEFORE UPDATE ON interview FOR EACH ROW
    WHEN (OLD.disposition IS NOT NULL
          AND (NEW.disposition IS DISTINCT FROM OLD.disposition
               OR NEW.state IS DISTINCT FROM OLD.state
               OR NEW.ended_at IS DISTINCT FROM OLD.ended_at)
          OR NEW.instrument_version_id <> OLD.instrument_version_id)
    EXECUTE FUNCTION refuse_interview_change();

-- Codes that were given out, hashed. Old withdrawal codes stay good; a new resume code takes the place of the last.
CREATE TABLE interview_code (
    wave_id      integer NOT NULL,
    interview_id uuid NOT NULL,
    purpose      text NOT NULL CHECK (purpose IN ('RESUME', 'WITHDRAWAL')),
    hash         bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (wave_id, interview_id, purpose, hash),
    FOREIGN KEY (wave_id, interview_id) REFERENCES interview ON DELETE CASCADE
) PARTITION BY LIST (wave_id);
CREATE INDEX interview_code_hash ON interview_code (hash);

-- Paradata: one row for each submission that was taken, never changed, without any answer.
CREATE TABLE page_submission (
    wave_id      integer NOT NULL,
    interview_id uuid NOT NULL,
    revision     integer NOT NULL CHECK (revision > 0),
    page         text NOT NULL,
    action       text NOT NULL CHECK (action IN ('NEXT', 'BACK', 'SAVE')),
    locale       text NOT NULL,
    wording_hash text NOT NULL CHECK (wording_hash ~ '^[0-9a-f]{64}$'),
    asked_at     timestamptz NOT NULL,
    submitted_at timestamptz NOT NULL,
    milliseconds bigint NOT NULL CHECK (milliseconds >= 0),
    PRIMARY KEY (wave_id, interview_id, revision),
    FOREIGN KEY (wave_id, interview_id) REFERENCES interview ON DELETE CASCADE
) PARTITION BY LIST (wave_id);

CREATE FUNCTION refuse_page_submission_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'page submissions are only added' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER page_submission_is_append_only BEFORE UPDATE ON page_submission FOR EACH ROW
    EXECUTE FUNCTION refuse_page_submission_change();

-- Those who did not agree: a number, and nothing else.
CREATE TABLE declined (
    fielding_id integer NOT NULL REFERENCES fielding,
    locale      text NOT NULL,
    day         date NOT NULL,
    respondents bigint NOT NULL CHECK (respondents > 0),
    PRIMARY KEY (fielding_id, locale, day)
);

-- Attempts at resume codes, by a keyed hash of where they came from. The key is a day's, and both go soon after.
CREATE TABLE address_key (
    day date PRIMARY KEY,
    key bytea NOT NULL CHECK (length(key) = 32)
);
CREATE TABLE resume_attempt (
    address  bytea NOT NULL CHECK (length(address) = 32),
    since    timestamptz NOT NULL,
    attempts integer NOT NULL CHECK (attempts > 0),
    PRIMARY KEY (address, since)
);
CREATE INDEX resume_attempt_since ON resume_attempt (since);
