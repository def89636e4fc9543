-- Who changed what: a chain of entries, each with the hash of the one before it. Entries are only added.

CREATE TABLE audit_entry (
    sequence      bigint PRIMARY KEY CHECK (sequence > 0),
    at            timestamptz NOT NULL,
    actor         text NOT NULL CHECK (actor <> ''),
    actor_kind    text NOT NULL CHECK (actor_kind IN ('PERSON', 'SYSTEM', 'COMMAND')),
    action        text NOT NULL CHECK (action <> ''),
    subject       text NOT NULL CHECK (subject <> ''),
    study         text,
    before        jsonb,
    after         jsonb,
    reason        text,
    previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX audit_entry_study ON audit_entry (study, sequence);
CREATE INDEX audit_entry_actor ON audit_entry (actor, sequence);
CREATE INDEX audit_entry_action ON audit_entry (action, sequence);
CREATE INDEX audit_entry_at ON audit_entry (at);

-- The last entry, signed with a key that the database does not know. Whoever adds an entry locks this row first, so that
-- entries follow one another.
CREATE TABLE audit_head (
    only_one  boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    sequence  bigint NOT NULL CHECK (sequence >= 0),
    hash      text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    signature text CHECK (signature ~ '^[0-9a-f]{64}$'),
    CHECK (sequence = 0 OR signature IS NOT NULL)
);
INSERT INTO audit_head (sequence, hash) VALUES (0, repeat('0', 64));

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only added to' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW
    EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_goes_forward BEFORE UPDATE ON audit_head FOR EACH ROW
    WHEN (NEW.sequence <= OLD.sequence) EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head FOR EACH ROW
    EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_is_not_emptied BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT
    EXECUTE FUNCTION refuse_audit_change();
