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
