-- Who may do what in which study. Who somebody is, the identity provider says; a person is known here by the name there.

CREATE TABLE membership (
    username     text NOT NULL CHECK (username <> '' AND username = lower(username)),
    study        text NOT NULL REFERENCES study (code),
    role         text NOT NULL CHECK (role IN ('researcher', 'analyst', 'reviewer')),
    granted_at   timestamptz NOT NULL,
    granted_by   text NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    PRIMARY KEY (username, study, role),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX membership_study ON membership (study);

CREATE TABLE person (
    username  text PRIMARY KEY CHECK (username <> ''),
    last_seen timestamptz NOT NULL
);
