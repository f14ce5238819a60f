-- Example pay figures of both example enterprises' unions. Made up.

INSERT INTO wage_stands (id, organisation_id, made_by, year, sector, province,
  city, unit, heads, mean_cents, lowest_cents, before_cents, p10_cents,
  p25_cents, p50_cents, p75_cents, p90_cents, is_list)
  OVERRIDING SYSTEM VALUE VALUES
  (1, 3, 1, 2025, 'C', '广东', '珠海', 'private', 620, 7420000, 215000,
   7080000, 4680000, 5520000, 6840000, 8640000, 11400000, true),
  (2, 10, 9, 2025, 'C', '广东', '珠海', 'private', 1500, 6913500, 198000,
   NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO wage_stand_groups (stand_id, place, name, heads, mean_cents,
  p50_cents) VALUES
  (1, 1, '生产制造及有关人员', 430, 6510000, 6240000),
  (1, 2, '专业技术人员', 96, 10320000, 9840000),
  (1, 3, '质检员', 38, 6000000, 5880000);
SELECT setval(pg_get_serial_sequence('wage_stands', 'id'), 1000);
