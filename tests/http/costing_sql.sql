-- An independent recomputation of app/costing in numeric, from the rules in
-- docs/costing.md. Reads specs from the table costing_given (n, spec).
CREATE FUNCTION pg_temp.hundredths(v jsonb) RETURNS numeric
  LANGUAGE sql IMMUTABLE
AS $$ SELECT coalesce((v #>> '{}')::numeric, 0) * 100 $$;

-- What a year's wages of one person cost in contributions, in fen.
CREATE FUNCTION pg_temp.contributed(spec jsonb, wages numeric) RETURNS numeric
  LANGUAGE sql STABLE
AS $$
  SELECT coalesce(sum(round(least(greatest(wages, 12 * pg_temp.hundredths(k -> 'lower_cny')),
      coalesce(nullif(12 * pg_temp.hundredths(k -> 'upper_cny'), 0), 1e30))
    * pg_temp.hundredths(k -> 'rate_pct') / 10000)), 0)
    FROM jsonb_array_elements(spec -> 'contributions') AS k
$$;

CREATE FUNCTION pg_temp.recount(spec jsonb, side text)
  RETURNS TABLE (proposal int, year int, wages numeric, contributions numeric, other numeric)
  LANGUAGE plpgsql
AS $$
DECLARE
  l jsonb; p record; y int; m int; v numeric; years int := (spec ->> 'years')::int;
  is_compound bool := coalesce((spec ->> 'compounding')::bool, true);
  pay numeric; piece numeric; total numeric; paid numeric; base numeric; was numeric;
  weighted numeric; hours numeric; service numeric; k jsonb; now_ numeric; then_ numeric;
  a numeric; c numeric; o numeric; unit numeric; at numeric;
  levels numeric[];
BEGIN
  CREATE TEMP TABLE IF NOT EXISTS counted (q int, y int, w numeric, c numeric, o numeric);
  TRUNCATE counted;
  SELECT x INTO k FROM jsonb_array_elements(spec -> 'contributions') WITH ORDINALITY AS e (x, n)
   WHERE (x ->> 'is_housing_fund')::bool ORDER BY n LIMIT 1;
  FOR l IN SELECT * FROM jsonb_array_elements(spec -> 'workforce') LOOP
    pay := pg_temp.hundredths(l -> 'monthly_cny');
    piece := pg_temp.hundredths(l -> 'piece_cny');
    weighted := pg_temp.hundredths(l -> 'overtime_workday_hours') * 1.5
      + pg_temp.hundredths(l -> 'overtime_rest_hours') * 2
      + pg_temp.hundredths(l -> 'overtime_holiday_hours') * 3;
    hours := pg_temp.hundredths(l -> 'overtime_workday_hours')
      + pg_temp.hundredths(l -> 'overtime_rest_hours') + pg_temp.hundredths(l -> 'overtime_holiday_hours');
    base := 12 * (pay + piece + pg_temp.hundredths(l -> 'allowance_cny') + round(pay * weighted / 17400))
      + pg_temp.hundredths(l -> 'annual_bonus_cny');
    levels := array_fill(0::numeric, ARRAY[jsonb_array_length(spec -> 'proposals') + 1]);
    FOR y IN 1..years LOOP
      total := base;
      paid := pg_temp.contributed(spec, total);
      service := coalesce((l ->> 'years_of_service')::numeric, 0) + y - 1;
      FOR p IN
        SELECT e.x, e.n::int AS n, e.x ->> 'kind' AS kind
          FROM jsonb_array_elements(spec -> 'proposals') WITH ORDINALITY AS e (x, n)
         WHERE coalesce(e.x ->> 'band', '') IN ('', l ->> 'band')
         ORDER BY CASE WHEN e.x ->> 'kind' IN ('raise_rate', 'raise_amount', 'floor', 'piece') THEN 0
           WHEN e.x ->> 'kind' IN ('leave', 'training', 'fund') THEN 2 ELSE 1 END, e.n
      LOOP
        v := pg_temp.hundredths(p.x -> side -> (y - 1));
        m := coalesce((p.x ->> 'month')::int, 1);
        at := coalesce((p.x ->> 'extra')::numeric, CASE p.kind WHEN 'heat' THEN 5 WHEN 'skill' THEN 1 ELSE 0 END);
        was := levels[p.n];
        a := 0; o := 0;
        IF p.kind IN ('raise_rate', 'raise_amount', 'floor') THEN
          unit := pay;
          pay := greatest(0, CASE p.kind
            WHEN 'raise_amount' THEN pay + v
            WHEN 'floor' THEN greatest(pay, v)
            ELSE pay + round(CASE WHEN is_compound THEN pay ELSE pg_temp.hundredths(l -> 'monthly_cny') END * v / 10000) END);
          now_ := was + pay - unit + round(pay * weighted / 17400) - round(unit * weighted / 17400);
          a := (m - 1) * was + (13 - m) * now_;
        ELSIF p.kind = 'piece' THEN
          unit := piece;
          piece := greatest(0, piece + round(CASE WHEN is_compound THEN piece ELSE pg_temp.hundredths(l -> 'piece_cny') END * v / 10000));
          now_ := was + piece - unit;
          a := (m - 1) * was + (13 - m) * now_;
        ELSE
          now_ := was + v;
          IF p.kind = 'allowance' OR (p.kind = 'skill' AND (l ->> 'skill_level')::int > 0 AND (l ->> 'skill_level')::int >= at) THEN
            a := (m - 1) * was + (13 - m) * now_;
          ELSIF p.kind = 'seniority' THEN
            unit := CASE WHEN at > 0 THEN least(service, at) ELSE service END;
            a := (m - 1) * was * unit + (13 - m) * now_ * unit;
          ELSIF p.kind = 'night' THEN
            a := (m - 1) * round(was * pg_temp.hundredths(l -> 'night_shifts') / 100)
              + (13 - m) * round(now_ * pg_temp.hundredths(l -> 'night_shifts') / 100);
          ELSIF p.kind = 'overtime' THEN
            unit := round(pay * hours / 17400);
            a := (m - 1) * round(unit * was / 10000) + (13 - m) * round(unit * now_ / 10000);
          ELSIF p.kind = 'meal' THEN
            a := (m - 1) * round(was * 20.67) + (13 - m) * round(now_ * 20.67);
          ELSIF p.kind = 'heat' THEN
            a := CASE WHEN (l ->> 'works_in_heat')::bool THEN now_ * at ELSE 0 END;
          ELSIF p.kind = 'bonus' THEN a := now_;
          ELSIF p.kind = 'bonus_months' THEN a := round(pay * now_ / 100);
          ELSIF p.kind = 'once' THEN a := v;
          ELSIF p.kind = 'leave' THEN o := round(pay * now_ / 2175);
          ELSIF p.kind IN ('training', 'fund') THEN
            unit := total;
            IF p.kind = 'fund' AND k IS NOT NULL THEN
              unit := least(greatest(unit, 12 * pg_temp.hundredths(k -> 'lower_cny')),
                coalesce(nullif(12 * pg_temp.hundredths(k -> 'upper_cny'), 0), 1e30));
            END IF;
            o := round(unit * ((m - 1) * was + (13 - m) * now_) / 120000);
          END IF;
        END IF;
        levels[p.n] := now_;
        total := total + a;
        then_ := pg_temp.contributed(spec, total);
        c := then_ - paid;
        paid := then_;
        INSERT INTO counted VALUES (p.n, y, a * (l ->> 'headcount')::numeric,
          c * (l ->> 'headcount')::numeric, o * (l ->> 'headcount')::numeric);
      END LOOP;
    END LOOP;
  END LOOP;
  RETURN QUERY SELECT q, counted.y, sum(w), sum(counted.c), sum(counted.o) FROM counted GROUP BY 1, 2;
END
$$;
