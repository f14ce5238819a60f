-- name: x_one
-- One.
-- in:  $1 a text, $2 b bigint null
-- out: c int, d date null
-- rows: one
SELECT 1 AS c, now()::date AS d WHERE $1::text = $2::bigint::text;
