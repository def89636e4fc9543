-- A fielding asks people or simulated respondents, and never comes to ask the others. Interviews refer to their fielding
-- with its kind, so they cannot change theirs either.

CREATE FUNCTION refuse_fielding_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a rehearsal stays a rehearsal, and a real fielding real'
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER fielding_keeps_its_kind BEFORE UPDATE ON fielding FOR EACH ROW
    WHEN (NEW.kind <> OLD.kind OR NEW.wave_id <> OLD.wave_id OR NEW.panel_id <> OLD.panel_id)
    EXECUTE FUNCTION refuse_fielding_kind_change();
