-- name: x_one
SELECT 1;
