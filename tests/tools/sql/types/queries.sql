-- name: x_one
-- One.
-- in: $1 a money
SELECT 1;
