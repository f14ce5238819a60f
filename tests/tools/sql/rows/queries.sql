-- name: x_one
-- One.
-- rows: one
SELECT 1;
