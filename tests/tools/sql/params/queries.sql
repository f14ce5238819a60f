-- name: x_one
-- One.
-- in: $2 a text
SELECT 1;
