-- A node that is killed amid a rehearsal cannot end it: how long ago it was last heard of tells the others, which end it
-- and close the fieldings that it had opened.

ALTER TABLE rehearsal
    ADD COLUMN fieldings integer[] NOT NULL DEFAULT '{}',
    ADD COLUMN heard_at timestamptz;
