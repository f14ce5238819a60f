-- Questions to a person in the demo world: one to the union with its reply,
-- one to the instructor that waits.

INSERT INTO inquiries (id, account_id, organisation_id, addressee, title,
  answer_id, state, asked_at, changed_at) OVERRIDING SYSTEM VALUE VALUES
  (1, 4, 3, 'union', '公司一直没有答复我们的要约', 'proc-reply', 'answered',
   now() - interval '3 days', now() - interval '2 days'),
  (2, 4, 3, 'instructor', '计件单价降了，能不能放进今年的协商', NULL, 'open',
   now() - interval '1 day', now() - interval '1 day');
SELECT setval(pg_get_serial_sequence('inquiries', 'id'), 1000);

INSERT INTO inquiry_posts (inquiry_id, account_id, is_asker, name, body, at)
VALUES
  (1, 4, true, '赵小妹（示例）',
   '要约书是上个月送的，有人事签收的回执。到现在没有书面答复，下一步怎么走？',
   now() - interval '3 days'),
  (1, 1, false, '李秀英（示例）',
   '我们在珠海，按《广东省企业集体合同条例》第十九条，对方应当在签收之日起三十日内书面答复。还差四天，我先发一份书面提醒；到期不答的，报区总工会并提请协调。',
   now() - interval '2 days'),
  (2, 4, true, '赵小妹（示例）',
   '车间换了新机器，单价降了一成，可是定额没有重新测。想请指导员看看怎么写进议题。',
   now() - interval '1 day');
