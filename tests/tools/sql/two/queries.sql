-- name: x_one
-- One.
SELECT 1; DELETE FROM x;
