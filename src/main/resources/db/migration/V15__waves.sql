-- Waves that a researcher makes, withdraws before they asked anybody, and tells readers something about.

-- A withdrawn wave keeps its key and gives back its number.
ALTER TABLE wave ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE wave DROP CONSTRAINT wave_study_id_number_key;
CREATE UNIQUE INDEX wave_number ON wave (study_id, number) WHERE withdrawn_at IS NULL;

-- How a country panel stands in a wave, where that is not as planned: every page that shows the wave says so. A panel that
-- the wave never asked can be missing, too.
CREATE TABLE panel_standing (
    wave_id  integer NOT NULL REFERENCES wave,
    panel_id integer NOT NULL REFERENCES country_panel,
    standing text NOT NULL CHECK (standing IN ('MISSING', 'LATE', 'IMPORTED')),
    sentence text NOT NULL CHECK (sentence <> ''),
    PRIMARY KEY (wave_id, panel_id)
);
