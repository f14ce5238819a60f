-- A document of the example round, in preparation by the labour side. Made up.
INSERT INTO round_documents (id, round_id, side, template, created_by)
  OVERRIDING SYSTEM VALUE VALUES (1, 1, 'labour', 'meeting_notice', 1);
SELECT setval(pg_get_serial_sequence('round_documents', 'id'), 1000);
INSERT INTO round_document_versions (document_id, round_id, side, number,
  title, text, account_id) VALUES
  (1, 1, 'labour', 1, '第二次协商会议通知（示例）', E'# 集体协商会议通知\n\n珠海示例制造有限公司：\n\n定于下列时间、地点召开集体协商会议，请贵方协商代表准时参加。\n\n时间：【会议时间】\n\n地点：公司二楼会议室\n\n## 本次协商内容\n\n1. 2027年工资增长\n2. 夜班津贴\n\n{{落款 珠海示例制造有限公司工会（盖章）}}\n\n{{落款 首席代表：王建国（示例）}}\n', 1);
