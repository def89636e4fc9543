-- What leaves the house: decided in the transaction that writes it, sent after it.

-- Who wants to be told what of a study, and where. One that was removed stays, so that it can be brought back.
CREATE TABLE subscription (
    id         uuid PRIMARY KEY,
    person     text NOT NULL CHECK (person <> ''),
    study      text NOT NULL REFERENCES study (code),
    channel    text NOT NULL CHECK (channel IN ('MAIL', 'WEBHOOK')),
    address    text NOT NULL CHECK (length(address) BETWEEN 3 AND 2000),
    kinds      text[] NOT NULL CHECK (cardinality(kinds) > 0),
    -- What a webhook's messages are signed with.
    secret     bytea CHECK (length(secret) = 32),
    created_at timestamptz NOT NULL,
    removed_at timestamptz,
    CHECK ((channel = 'WEBHOOK') = (secret IS NOT NULL))
);
CREATE INDEX subscription_person ON subscription (person, created_at);
CREATE INDEX subscription_study ON subscription (study) WHERE removed_at IS NULL;

-- What was told. Its key makes it happen once, however often and by however many it is told. No study: the whole house.
CREATE TABLE notification (
    key     text PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 300),
    kind    text NOT NULL,
    study   text NOT NULL,
    title   text NOT NULL CHECK (title <> ''),
    text    text NOT NULL,
    details jsonb NOT NULL,
    told_at timestamptz NOT NULL
);

-- One message to one address. Its id goes out with it, the same at every attempt, so that whoever gets it twice knows.
CREATE TABLE outbox_message (
    id              uuid PRIMARY KEY,
    -- What it was decided for: once.
    decision        text NOT NULL UNIQUE CHECK (decision <> ''),
    kind            text NOT NULL,
    study           text NOT NULL,
    subscription_id uuid REFERENCES subscription,
    channel         text NOT NULL CHECK (channel IN ('MAIL', 'WEBHOOK')),
    address         text NOT NULL,
    subject         text NOT NULL,
    body            text NOT NULL,
    created_at      timestamptz NOT NULL,
    state           text NOT NULL CHECK (state IN ('PENDING', 'SENT', 'DEAD')),
    attempts        integer NOT NULL CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL,
    lease_owner     uuid,
    lease_until     timestamptz,
    last_error      text,
    sent_at         timestamptz,
    CHECK ((lease_owner IS NULL) = (lease_until IS NULL)),
    CHECK (lease_owner IS NULL OR state = 'PENDING'),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CHECK (state <> 'DEAD' OR last_error IS NOT NULL)
);
CREATE INDEX outbox_message_due ON outbox_message (next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX outbox_message_subscription ON outbox_message (subscription_id, created_at);
