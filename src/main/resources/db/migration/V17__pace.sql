-- A fielding may pause by itself after its first completes, so that somebody looks at them before more respondents come.
-- What was found at the pause is kept as it was then, for whoever decides.

CREATE TABLE soft_launch (
    fielding_id          integer PRIMARY KEY REFERENCES fielding,
    completes            integer NOT NULL CHECK (completes > 0),
    paused_at            timestamptz,
    found_completes      bigint,
    found_under_way      bigint,
    -- Of those who were asked the questionnaire and had ended, and of those whose eligibility had become known.
    found_asked          bigint,
    found_broken_off     bigint,
    found_known          bigint,
    found_screened_out   bigint,
    found_median_minutes integer,
    went_on_at           timestamptz,
    CHECK ((paused_at IS NULL) = (found_completes IS NULL)),
    CHECK ((paused_at IS NULL) = (found_under_way IS NULL)),
    CHECK ((paused_at IS NULL) = (found_asked IS NULL)),
    CHECK ((paused_at IS NULL) = (found_broken_off IS NULL)),
    CHECK ((paused_at IS NULL) = (found_known IS NULL)),
    CHECK ((paused_at IS NULL) = (found_screened_out IS NULL)),
    CHECK (found_median_minutes IS NULL OR paused_at IS NOT NULL),
    CHECK (went_on_at IS NULL OR went_on_at >= paused_at)
);

-- The pace of what takes respondents in already is looked at, too. Twice planned is planned once.
INSERT INTO due_action (kind, subject, key, due_at, next_at, state, attempts)
SELECT 'fielding.pace', 'pace:' || f.id, 'pace:' || f.id, f.opened_at, f.opened_at, 'PENDING', 0
FROM fielding f JOIN wave w ON w.id = f.wave_id
WHERE f.phase IN ('OPEN', 'PAUSED') AND f.kind = 'REAL' AND NOT w.demonstration
ON CONFLICT (key) DO NOTHING;

-- A wave that is made by hand has hours, too, and no rule. A rule that changes makes waves anew on days whose waves it
-- takes back.
ALTER TABLE planned_wave ALTER COLUMN rule_id DROP NOT NULL;
ALTER TABLE planned_wave DROP CONSTRAINT planned_wave_rule_id_starts_on_key;
CREATE UNIQUE INDEX planned_wave_start ON planned_wave (rule_id, starts_on) WHERE withdrawn_at IS NULL;
ALTER TABLE wave_rule ADD COLUMN changed_at timestamptz CHECK (changed_at >= saved_at);
