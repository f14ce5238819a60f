-- Bargaining rounds. What is private comes with a side, and row-level
-- security gives it to that side alone.

-- name: rounds_of_viewer
-- The viewer's rounds: their own first, then by the next deadline.
-- in:  $1 most int
-- out: round_id bigint, title text, kind text, side text, labour_name text,
--      stage text, stage_since date, due_on date null, due_step text null,
--      due_side text null, is_shared bool, is_example bool, employers int
SELECT r.id AS round_id, r.title, r.kind, a.side, r.labour_name, r.stage,
       r.stage_since, r.due_on, r.due_step, r.due_side,
       r.shared_at IS NOT NULL AS is_shared, r.is_example,
       (SELECT count(*)::int FROM round_employers AS e
         WHERE e.round_id = r.id) AS employers
  FROM app_rounds() AS a
  JOIN rounds AS r ON r.id = a.round_id
 ORDER BY (r.stage = 'ended'), r.due_on NULLS LAST, r.id DESC
 LIMIT $1::int;

-- name: round_place
-- One round and where the viewer stands in it.
-- in:  $1 round_id bigint
-- out: side text, is_chief bool, kind text, title text, track text,
--      asked_by text, labour_id bigint, labour_kind text, labour_name text,
--      province text, city text, district text, sector text null, workers int,
--      women int null, dispatched int null, has_women_committee bool null,
--      is_large bool null, expires_on date null, meet_on date null,
--      meet_at text, stage text, stage_since date, due_on date null,
--      due_step text null, due_side text null, opened_at timestamptz,
--      is_shared bool, ended_at timestamptz null, is_example bool,
--      reads text null
-- rows: one
SELECT s.side, round_is_chief(r.id) AS is_chief, r.kind, r.title, r.track,
       r.asked_by, r.labour_id, r.labour_kind, r.labour_name, r.province,
       r.city, r.district, r.sector, r.workers, r.women, r.dispatched,
       r.has_women_committee, r.is_large, r.expires_on, r.meet_on, r.meet_at,
       r.stage, r.stage_since, r.due_on, r.due_step, r.due_side, r.opened_at,
       r.shared_at IS NOT NULL AS is_shared, r.ended_at, r.is_example,
       (SELECT a.reads FROM app_rounds(r.id) AS a) AS reads
  FROM rounds AS r, round_side(r.id) AS s (side)
 WHERE r.id = $1::bigint AND s.side IS NOT NULL;

-- name: round_employers_of
-- The employers of a round, those that speak for their side first.
-- in:  $1 round_id bigint
-- out: employer_id bigint null, name text, leads bool, ended_on date null,
--      is_gone bool
SELECT e.employer_id, e.name, e.leads, e.ended_on,
       o.closed_at IS NOT NULL AS is_gone
  FROM round_employers AS e
  LEFT JOIN organisations AS o ON o.id = e.employer_id
 WHERE e.round_id = $1::bigint
 ORDER BY e.leads DESC, e.id;

-- name: round_start_add
-- A new start; its answers come one by one.
-- out: start_id bigint
-- rows: one
INSERT INTO round_starts (account_id) VALUES (app_account())
RETURNING id AS start_id;

-- name: round_start
-- The answers so far.
-- in:  $1 start_id bigint
-- out: side text null, organisation_id bigint null, kind text null,
--      labour_id bigint null, labour_kind text null, employer_ids text,
--      employer_names text, province text, city text, district text,
--      workers int null, women int null, dispatched int null,
--      has_women_committee bool null, is_large bool null,
--      has_contract bool null, expires_on date null, track text null,
--      topics text, meet_on date null, meet_at text, title text,
--      round_id bigint null
-- rows: one
SELECT side, organisation_id, kind, labour_id, labour_kind,
       array_to_string(employer_ids, ' ') AS employer_ids, employer_names,
       province, city, district, workers, women, dispatched,
       has_women_committee, is_large, has_contract, expires_on, track, topics,
       meet_on, meet_at, title, round_id
  FROM round_starts
 WHERE id = $1::bigint AND account_id = app_account();

-- name: round_start_save
-- All answers of a start that has not become a round yet.
-- in:  $1 start_id bigint, $2 side text null, $3 organisation_id bigint null,
--      $4 kind text null, $5 labour_id bigint null, $6 labour_kind text null,
--      $7 employer_ids bigint[], $8 employer_names text, $9 province text,
--      $10 city text, $11 district text, $12 workers int null,
--      $13 women int null, $14 dispatched int null,
--      $15 has_women_committee bool null, $16 is_large bool null,
--      $17 has_contract bool null, $18 expires_on date null,
--      $19 track text null, $20 topics text, $21 meet_on date null,
--      $22 meet_at text, $23 title text
-- rows: some
UPDATE round_starts
   SET side = $2::text, organisation_id = $3::bigint, kind = $4::text,
       labour_id = $5::bigint, labour_kind = $6::text,
       employer_ids = $7::bigint[], employer_names = $8::text,
       province = $9::text, city = $10::text, district = $11::text,
       workers = $12::int, women = $13::int, dispatched = $14::int,
       has_women_committee = $15::bool, is_large = $16::bool,
       has_contract = $17::bool, expires_on = $18::date, track = $19::text,
       topics = $20::text, meet_on = $21::date, meet_at = $22::text,
       title = $23::text, changed_at = now()
 WHERE id = $1::bigint AND round_id IS NULL;

-- name: round_starts_of_viewer
-- Starts that were not finished, the latest first.
-- out: start_id bigint, kind text null, title text, changed_at timestamptz
SELECT id AS start_id, kind, title, changed_at
  FROM round_starts
 WHERE account_id = app_account() AND round_id IS NULL AND side IS NOT NULL
 ORDER BY changed_at DESC
 LIMIT 5;

-- name: round_start_drop
-- Throws away a start that has not become a round.
-- in:  $1 start_id bigint
-- rows: some
DELETE FROM round_starts
 WHERE id = $1::bigint AND account_id = app_account() AND round_id IS NULL;

-- name: round_open
-- The start becomes a round.
-- in:  $1 start_id bigint
-- out: round_id bigint
-- rows: one
SELECT round_open($1::bigint) AS round_id;

-- name: round_places_to_act
-- Organisations for which the viewer may open a round.
-- out: organisation_id bigint, name text, kind text, side text,
--      province text, city text, district text
SELECT DISTINCT o.id AS organisation_id, o.name, o.kind,
       CASE m.role WHEN 'employer' THEN 'employer' ELSE 'labour' END AS side,
       o.province, o.city, o.district
  FROM memberships AS m
  JOIN organisations AS o ON o.id = m.organisation_id
 WHERE m.account_id = app_account() AND m.ended_at IS NULL
   AND m.role IN ('officer', 'chief', 'employer') AND o.closed_at IS NULL
 ORDER BY o.name, organisation_id;

-- name: round_pairs
-- The other half of an organisation's pairs.
-- in:  $1 organisation_id bigint
-- out: organisation_id bigint, name text, kind text
SELECT o.id AS organisation_id, o.name, o.kind
  FROM organisation_pairs AS p
  JOIN organisations AS o
    ON o.id = CASE WHEN p.union_id = $1::bigint THEN p.employer_id
                   ELSE p.union_id END
 WHERE $1::bigint IN (p.union_id, p.employer_id) AND o.closed_at IS NULL
 ORDER BY o.name, o.id;

-- name: round_organisation
-- Name and place of an organisation, for a start's usual answers.
-- in:  $1 organisation_id bigint
-- out: name text, kind text, province text, city text, district text,
--      sector text null
-- rows: one
SELECT name, kind, province, city, district, sector
  FROM organisations
 WHERE id = $1::bigint;

-- name: round_audit
-- One line in the audit log, in the viewer's name. No private content, and
-- no organisation: administrators may not read from it what a side does.
-- in:  $1 action text, $2 object text, $3 detail text
SELECT audit_append(NULL, $1::text, $2::text, $3::text);

-- name: round_people
-- The representatives of the viewer's own side, past ones too; chief first.
-- in:  $1 round_id bigint
-- out: representative_id bigint, name text, sex text, post text, chosen text,
--      chosen_on date null, mandate_until date null, is_chief bool,
--      is_alternate bool, is_external bool, has_mandate bool,
--      is_union_staff bool, is_owner_kin bool, is_manager bool,
--      is_frontline bool, is_dispatched bool, heads_women bool,
--      account_id bigint null, has_left bool, ended_on date null,
--      end_reason text, version int
SELECT p.id AS representative_id, p.name, p.sex, p.post, p.chosen, p.chosen_on,
       p.mandate_until, p.is_chief, p.is_alternate, p.is_external,
       p.has_mandate, p.is_union_staff, p.is_owner_kin, p.is_manager,
       p.is_frontline, p.is_dispatched, p.heads_women, p.account_id,
       p.account_id IS NOT NULL AND s.organisation_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM memberships AS m
               WHERE m.account_id = p.account_id AND m.ended_at IS NULL
                 AND m.organisation_id = s.organisation_id) AS has_left,
       p.ended_on, p.end_reason, p.version
  FROM round_representatives AS p
  LEFT JOIN round_seats AS s
    ON s.round_id = p.round_id AND s.account_id = p.account_id
 WHERE p.round_id = $1::bigint AND p.side = app_side()
 ORDER BY (p.ended_on IS NOT NULL), p.is_chief DESC, p.is_alternate, p.id;

-- name: round_person_add
-- A representative of the viewer's side.
-- in:  $1 round_id bigint, $2 name text, $3 sex text, $4 post text,
--      $5 chosen text, $6 chosen_on date null, $7 mandate_until date null,
--      $8 is_chief bool, $9 is_alternate bool, $10 is_external bool,
--      $11 has_mandate bool, $12 is_union_staff bool, $13 is_owner_kin bool,
--      $14 is_manager bool, $15 is_frontline bool, $16 is_dispatched bool,
--      $17 heads_women bool, $18 account_id bigint null
INSERT INTO round_representatives (round_id, side, name, sex, post, chosen,
  chosen_on, mandate_until, is_chief, is_alternate, is_external, has_mandate,
  is_union_staff, is_owner_kin, is_manager, is_frontline, is_dispatched,
  heads_women, account_id)
VALUES ($1::bigint, app_side(), $2::text, $3::text, $4::text, $5::text,
  $6::date, $7::date, $8::bool, $9::bool, $10::bool, $11::bool, $12::bool,
  $13::bool, $14::bool, $15::bool, $16::bool, $17::bool, $18::bigint);

-- name: round_person_change
-- A representative, if nobody changed them meanwhile.
-- in:  $1 round_id bigint, $2 representative_id bigint, $3 version int,
--      $4 name text, $5 sex text, $6 post text, $7 chosen text,
--      $8 chosen_on date null, $9 mandate_until date null, $10 is_chief bool,
--      $11 is_alternate bool, $12 is_external bool, $13 has_mandate bool,
--      $14 is_union_staff bool, $15 is_owner_kin bool, $16 is_manager bool,
--      $17 is_frontline bool, $18 is_dispatched bool, $19 heads_women bool,
--      $20 account_id bigint null
-- rows: some
UPDATE round_representatives
   SET name = $4::text, sex = $5::text, post = $6::text, chosen = $7::text,
       chosen_on = $8::date, mandate_until = $9::date, is_chief = $10::bool,
       is_alternate = $11::bool, is_external = $12::bool,
       has_mandate = $13::bool, is_union_staff = $14::bool,
       is_owner_kin = $15::bool, is_manager = $16::bool,
       is_frontline = $17::bool, is_dispatched = $18::bool,
       heads_women = $19::bool, account_id = $20::bigint,
       version = version + 1
 WHERE id = $2::bigint AND round_id = $1::bigint AND side = app_side()
   AND version = $3::int AND ended_on IS NULL;

-- name: round_person_end
-- A representative stops; the row stays.
-- in:  $1 round_id bigint, $2 representative_id bigint, $3 ended_on date,
--      $4 reason text
-- out: account_id bigint null
-- rows: one
UPDATE round_representatives
   SET ended_on = $3::date, end_reason = $4::text, version = version + 1
 WHERE id = $2::bigint AND round_id = $1::bigint AND side = app_side()
   AND ended_on IS NULL
RETURNING account_id;

-- name: round_lists_shown
-- Which sides have published their list of representatives.
-- in:  $1 round_id bigint
-- out: labour bool, employer bool
-- rows: one
SELECT coalesce(bool_or(side = 'labour'), false) AS labour,
       coalesce(bool_or(side = 'employer'), false) AS employer
  FROM round_publications
 WHERE round_id = $1::bigint AND kind = 'representatives';

-- name: round_events_of
-- What has happened in a round, the oldest first.
-- in:  $1 round_id bigint
-- out: event_id bigint, side text, kind text, happened_on date,
--      until_on date null, note text, undoes bigint null, at timestamptz,
--      name text null
SELECT e.id AS event_id, e.side, e.kind, e.happened_on, e.until_on, e.note,
       e.undoes, e.at, n.name
  FROM round_events AS e
  LEFT JOIN round_names($1::bigint) AS n ON n.account_id = e.account_id
 WHERE e.round_id = $1::bigint
 ORDER BY e.id;

-- name: round_event_add
-- Adds an event, if seen is still the newest.
-- in:  $1 round_id bigint, $2 kind text, $3 happened_on date,
--      $4 until_on date null, $5 note text, $6 undoes bigint null,
--      $7 seen bigint
SELECT round_event_add($1::bigint, $2::text, $3::date, $4::date, $5::text,
         $6::bigint, $7::bigint);

-- name: round_state_set
-- Where the events have led, and the open deadlines.
-- in:  $1 round_id bigint, $2 stage text, $3 since date null,
--      $4 valid_until date null, $5 due_on date null, $6 due_step text null,
--      $7 due_side text null, $8 steps text[], $9 sides text[],
--      $10 days text[]
SELECT round_state_set($1::bigint, $2::text, $3::date, $4::date, $5::date,
         $6::text, $7::text, $8::text[], $9::text[], $10::text[]::date[]);

-- name: round_deadlines_of
-- The open deadlines of a round, also for those who see its state alone.
-- in:  $1 round_id bigint
-- out: step text, side text, due_on date
SELECT step, side, due_on
  FROM round_deadlines
 WHERE round_id = $1::bigint
 ORDER BY due_on, step;

-- name: round_reminders_take
-- Reminders that are to go out now, counted as sent.
-- in:  $1 most int
-- out: round_id bigint, title text, step text, due_on date, days int,
--      email text, lang text
SELECT round_id, title, step, due_on, days, email, lang
  FROM round_reminders_take($1::int);

-- name: round_mail_add
-- A mail on its way out.
-- in:  $1 to_address text, $2 subject text, $3 body text
INSERT INTO mails (to_address, subject, body)
VALUES ($1::text, $2::text, $3::text);

-- name: round_examples
-- The example rounds and who opened them, as the owner sees them.
-- out: round_id bigint, opened_by bigint, asked_by text
SELECT id AS round_id, opened_by, asked_by
  FROM rounds
 WHERE is_example
 ORDER BY id;

-- name: round_entries_of
-- The ledger as the viewer's side reads it, the oldest first.
-- in:  $1 round_id bigint
-- out: entry_id bigint, side text, is_private bool, kind text,
--      issue_id bigint null, ref_id bigint null, evidence_id bigint null,
--      members text, talk int, title text, text text,
--      amount_cents bigint null, sha256 text, at timestamptz
SELECT id AS entry_id, side, is_private, kind, issue_id, ref_id, evidence_id,
       array_to_string(members, ' ') AS members, talk, title, text,
       amount_cents, sha256, at
  FROM round_entries
 WHERE round_id = $1::bigint
 ORDER BY id;

-- name: round_entry_add
-- Adds an entry, if what scope names has not changed since seen.
-- in:  $1 round_id bigint, $2 is_private bool, $3 kind text,
--      $4 issue_id bigint null, $5 ref_id bigint null,
--      $6 evidence_id bigint null, $7 members bigint[], $8 talk int,
--      $9 title text, $10 text text, $11 amount_cents bigint null,
--      $12 sha256 text, $13 scope text, $14 seen bigint
-- out: entry_id bigint
-- rows: one
SELECT round_entry_add($1::bigint, $2::bool, $3::text, $4::bigint, $5::bigint,
         $6::bigint, $7::bigint[], $8::int, $9::text, $10::text, $11::bigint,
         $12::text, $13::text, $14::bigint) AS entry_id;

-- name: round_meetings_of
-- Meetings of a round, the newest first.
-- in:  $1 round_id bigint
-- out: meeting_id bigint, number int, planned_on date, planned_at text,
--      place text, chair text, signatures int
SELECT m.id AS meeting_id, m.number, m.planned_on, m.planned_at, m.place,
       m.chair, coalesce((SELECT max(x.n)::int FROM (SELECT count(*) AS n
         FROM round_signatures AS s WHERE s.meeting_id = m.id
        GROUP BY s.sha256) AS x), 0) AS signatures
  FROM round_meetings AS m
 WHERE m.round_id = $1::bigint
 ORDER BY m.number DESC;

-- name: round_meeting
-- One meeting with the newest version of its texts; 0 where there is none.
-- in:  $1 round_id bigint, $2 meeting_id bigint
-- out: number int, planned_on date, planned_at text, place text, chair text,
--      agenda text, agenda_seen bigint, attendance text,
--      attendance_seen bigint, minutes text, minutes_seen bigint,
--      is_recorder bool
-- rows: one
SELECT m.number, m.planned_on, m.planned_at, m.place, m.chair,
       coalesce(a.text, '') AS agenda, coalesce(a.id, 0) AS agenda_seen,
       coalesce(b.text, '') AS attendance,
       coalesce(b.id, 0) AS attendance_seen,
       coalesce(c.text, '') AS minutes, coalesce(c.id, 0) AS minutes_seen,
       EXISTS (SELECT FROM round_seats AS s WHERE s.round_id = m.round_id
         AND s.account_id = app_account() AND s.duty = 'recorder'
         AND s.ended_at IS NULL) AS is_recorder
  FROM round_meetings AS m
  LEFT JOIN LATERAL (SELECT id, text FROM round_meeting_texts
    WHERE meeting_id = m.id AND kind = 'agenda'
    ORDER BY id DESC LIMIT 1) AS a ON true
  LEFT JOIN LATERAL (SELECT id, text FROM round_meeting_texts
    WHERE meeting_id = m.id AND kind = 'attendance'
    ORDER BY id DESC LIMIT 1) AS b ON true
  LEFT JOIN LATERAL (SELECT id, text FROM round_meeting_texts
    WHERE meeting_id = m.id AND kind = 'minutes'
    ORDER BY id DESC LIMIT 1) AS c ON true
 WHERE m.round_id = $1::bigint AND m.id = $2::bigint;

-- name: round_meeting_asides
-- Texts kept beside, the newest first.
-- in:  $1 meeting_id bigint
-- out: text text, at timestamptz
SELECT text, at
  FROM round_meeting_texts
 WHERE meeting_id = $1::bigint AND kind = 'aside'
 ORDER BY id DESC
 LIMIT 50;

-- name: round_signatures_of
-- Who has signed which text of a meeting.
-- in:  $1 meeting_id bigint
-- out: side text, sha256 text, name text, at timestamptz
SELECT side, sha256, name, at
  FROM round_signatures
 WHERE meeting_id = $1::bigint
 ORDER BY at;

-- name: round_meeting_call
-- Calls a meeting.
-- in:  $1 round_id bigint, $2 planned_on date, $3 planned_at text,
--      $4 place text, $5 chair text, $6 agenda text
-- out: meeting_id bigint
-- rows: one
SELECT round_meeting_call($1::bigint, $2::date, $3::text, $4::text, $5::text,
         $6::text) AS meeting_id;

-- name: round_meeting_write
-- One more version of a text of a meeting.
-- in:  $1 round_id bigint, $2 meeting_id bigint, $3 kind text, $4 text text,
--      $5 seen bigint
-- out: version bigint
-- rows: one
SELECT round_meeting_write($1::bigint, $2::bigint, $3::text, $4::text,
         $5::bigint) AS version;

-- name: round_meeting_sign
-- A chief signs the minutes as they stand.
-- in:  $1 round_id bigint, $2 meeting_id bigint, $3 sha256 text
SELECT round_meeting_sign($1::bigint, $2::bigint, $3::text);

-- name: round_obligations_of
-- What is owed after signing, by day, with the newest mark of each.
-- in:  $1 round_id bigint
-- out: obligation_id bigint, side text, owner text, title text, text text,
--      proof text, due_on date, mark text null, mark_side text null,
--      marked_on date null, note text null
SELECT o.id AS obligation_id, o.side, o.owner, o.title, o.text, o.proof,
       o.due_on, m.kind AS mark, m.side AS mark_side,
       m.happened_on AS marked_on, m.note
  FROM round_obligations AS o
  LEFT JOIN LATERAL (SELECT x.kind, x.side, x.happened_on, x.note
    FROM round_obligation_marks AS x WHERE x.obligation_id = o.id
   ORDER BY x.id DESC LIMIT 1) AS m ON true
 WHERE o.round_id = $1::bigint
 ORDER BY o.due_on, o.id;

-- name: round_obligation_add
-- One more obligation.
-- in:  $1 round_id bigint, $2 owner text, $3 title text, $4 text text,
--      $5 proof text, $6 due_on date, $7 issue_id bigint null
INSERT INTO round_obligations (round_id, side, owner, title, text, proof,
  due_on, issue_id, account_id)
VALUES ($1::bigint, app_side(), $2::text, $3::text, $4::text, $5::text,
  $6::date, $7::bigint, app_account());

-- name: round_obligation_mark
-- What happened to an obligation; proof or reason goes with it.
-- in:  $1 round_id bigint, $2 obligation_id bigint, $3 kind text,
--      $4 happened_on date, $5 note text
-- rows: some
INSERT INTO round_obligation_marks (round_id, obligation_id, side, kind,
  happened_on, note, account_id)
SELECT o.round_id, o.id, app_side(), $3::text, $4::date, $5::text,
       app_account()
  FROM round_obligations AS o
 WHERE o.id = $2::bigint AND o.round_id = $1::bigint;

-- name: rounds_to_act_in
-- Rounds in which the viewer is one of the two sides, the latest first.
-- in:  $1 most int
-- out: round_id bigint, title text, side text
SELECT r.id AS round_id, r.title, a.side
  FROM app_rounds() AS a
  JOIN rounds AS r ON r.id = a.round_id
 WHERE a.side IN ('labour', 'employer') AND r.stage <> 'ended'
 ORDER BY r.id DESC
 LIMIT $1::int;

-- name: round_side_in
-- Where the viewer stands in a round.
-- in:  $1 round_id bigint
-- out: side text null
-- rows: one
SELECT round_side($1::bigint) AS side;

-- name: round_evidence_add
-- Keeps a piece of evidence as it stands; the same copy twice is one.
-- in:  $1 round_id bigint, $2 kind text, $3 ref text, $4 title text,
--      $5 text text, $6 citation text, $7 href text, $8 as_of text,
--      $9 sha256 text
INSERT INTO round_evidence (round_id, side, kind, ref, title, text, citation,
  href, as_of, sha256, account_id)
VALUES ($1::bigint, app_side(), $2::text, $3::text, $4::text, $5::text,
  $6::text, $7::text, $8::text, $9::text, app_account())
ON CONFLICT ON CONSTRAINT round_evidence_once DO NOTHING;

-- name: round_evidence_of
-- What the viewer's side has gathered, the newest first.
-- in:  $1 round_id bigint
-- out: evidence_id bigint, kind text, ref text, title text, text text,
--      citation text, href text, as_of text, sha256 text, at timestamptz
SELECT id AS evidence_id, kind, ref, title, text, citation, href, as_of,
       sha256, at
  FROM round_evidence
 WHERE round_id = $1::bigint AND side = app_side()
 ORDER BY id DESC
 LIMIT 500;

-- name: round_listed
-- The newest list of representatives a side has published.
-- in:  $1 round_id bigint, $2 side text
-- out: name text, sex text, post text, is_chief bool, is_alternate bool,
--      is_external bool, publication_id bigint, at timestamptz
SELECT l.name, l.sex, l.post, l.is_chief, l.is_alternate, l.is_external,
       p.id AS publication_id, p.at
  FROM round_publications AS p
  JOIN round_listed AS l ON l.publication_id = p.id
 WHERE p.id = (SELECT max(x.id) FROM round_publications AS x
                WHERE x.round_id = $1::bigint AND x.side = $2::text
                  AND x.kind = 'representatives')
 ORDER BY l.ordinal;

-- name: round_publish
-- Shows a text to the other side.
-- in:  $1 round_id bigint, $2 kind text, $3 title text, $4 text text,
--      $5 sha256 text
-- out: publication_id bigint
-- rows: one
INSERT INTO round_publications (round_id, side, kind, title, text, sha256,
  account_id)
VALUES ($1::bigint, app_side(), $2::text, $3::text, $4::text, $5::text,
  app_account())
RETURNING id AS publication_id;

-- name: round_publish_people
-- The people of the list just published, as they are now.
-- in:  $1 round_id bigint, $2 publication_id bigint
INSERT INTO round_listed (publication_id, round_id, side, ordinal, name, sex,
  post, is_chief, is_alternate, is_external)
SELECT $2::bigint, p.round_id, p.side,
       row_number() OVER (ORDER BY p.is_chief DESC, p.is_alternate, p.id),
       p.name, p.sex, p.post, p.is_chief, p.is_alternate, p.is_external
  FROM round_representatives AS p
 WHERE p.round_id = $1::bigint AND p.side = app_side()
   AND p.ended_on IS NULL;

-- name: round_colleagues
-- People of the organisations behind the viewer's side.
-- in:  $1 round_id bigint
-- out: account_id bigint, name text, organisation_id bigint
SELECT DISTINCT a.id AS account_id, a.name, m.organisation_id
  FROM rounds AS r
  JOIN memberships AS m ON m.ended_at IS NULL
   AND (CASE app_side() WHEN 'labour' THEN m.organisation_id = r.labour_id
     ELSE m.organisation_id IN (SELECT e.employer_id FROM round_employers AS e
       WHERE e.round_id = r.id AND e.leads) END)
  JOIN accounts AS a ON a.id = m.account_id
 WHERE r.id = $1::bigint AND m.role IN ('officer', 'chief', 'worker',
   'employer') AND a.erased_at IS NULL
 ORDER BY a.name, account_id
 LIMIT 500;

-- name: round_admit
-- A place in the round for one more account.
-- in:  $1 round_id bigint, $2 account_id bigint, $3 side text, $4 duty text,
--      $5 reads text null, $6 organisation_id bigint null
SELECT round_admit($1::bigint, $2::bigint, $3::text, $4::text, $5::text,
         $6::bigint);

-- name: round_dismiss
-- Ends a place that the viewer's side has given.
-- in:  $1 round_id bigint, $2 account_id bigint
SELECT round_dismiss($1::bigint, $2::bigint);

-- name: round_seats_of
-- Places given in a round, as far as the viewer may know of them.
-- in:  $1 round_id bigint
-- out: account_id bigint, side text, duty text, reads text null,
--      admitted_by text, name text, admitted_at timestamptz, is_ended bool
SELECT account_id, side, duty, reads, admitted_by, name, admitted_at,
       ended_at IS NOT NULL AS is_ended
  FROM round_seats
 WHERE round_id = $1::bigint
 ORDER BY ended_at NULLS FIRST, admitted_at;

-- name: account_by_login
-- An account by its exact login.
-- in:  $1 login text
-- out: account_id bigint, name text
-- rows: one
SELECT account_id, name FROM account_by_login($1::text);

-- name: round_lead
-- Which employers speak for their side.
-- in:  $1 round_id bigint, $2 employer_ids bigint[]
SELECT round_lead($1::bigint, $2::bigint[]);

-- name: round_publications_of
-- What the sides have shown each other, the newest first.
-- in:  $1 round_id bigint, $2 most int
-- out: publication_id bigint, side text, kind text, title text,
--      at timestamptz, name text null
SELECT p.id AS publication_id, p.side, p.kind, p.title, p.at, n.name
  FROM round_publications AS p
  LEFT JOIN round_names($1::bigint) AS n ON n.account_id = p.account_id
 WHERE p.round_id = $1::bigint
 ORDER BY p.id DESC
 LIMIT $2::int;

-- name: round_publication
-- One of them, word for word.
-- in:  $1 round_id bigint, $2 publication_id bigint
-- out: side text, kind text, title text, text text, sha256 text,
--      at timestamptz, name text null
-- rows: one
SELECT p.side, p.kind, p.title, p.text, p.sha256, p.at, n.name
  FROM round_publications AS p
  LEFT JOIN round_names($1::bigint) AS n ON n.account_id = p.account_id
 WHERE p.round_id = $1::bigint AND p.id = $2::bigint;

-- name: round_dismiss_own
-- Ends the place of a person of the viewer's side, if there is one.
-- in:  $1 round_id bigint, $2 account_id bigint
SELECT round_dismiss(s.round_id, s.account_id)
  FROM round_seats AS s
 WHERE s.round_id = $1::bigint AND s.account_id = $2::bigint
   AND s.side = app_side() AND s.ended_at IS NULL;

-- name: round_templates_all
-- The documents there are, in the order of the procedure.
-- out: key text, text text
-- access: public
SELECT key, text FROM round_templates ORDER BY ordinal;

-- name: round_template
-- One of them.
-- in:  $1 key text
-- out: text text
-- rows: one
-- access: public
SELECT text FROM round_templates WHERE key = $1::text;

-- name: round_templates_clear
-- Before the content's templates are loaded again.
DELETE FROM round_templates;

-- name: round_template_add
-- One template.
-- in:  $1 key text, $2 ordinal int, $3 text text
INSERT INTO round_templates (key, ordinal, text)
VALUES ($1::text, $2::int, $3::text);

-- name: round_documents_of
-- The documents of the viewer's room, each as it is now.
-- in:  $1 round_id bigint
-- out: document_id bigint, template text, title text, number int,
--      at timestamptz
SELECT DISTINCT ON (d.id) d.id AS document_id, d.template, v.title, v.number,
       v.at
  FROM round_documents AS d
  JOIN round_document_versions AS v ON v.document_id = d.id
 WHERE d.round_id = $1::bigint AND d.side = app_side()
 ORDER BY d.id, v.number DESC;

-- name: round_document
-- One version of a document; number 0: the newest.
-- in:  $1 round_id bigint, $2 document_id bigint, $3 number int
-- out: template text, title text, text text, number int, at timestamptz
-- rows: one
SELECT d.template, v.title, v.text, v.number, v.at
  FROM round_documents AS d
  JOIN round_document_versions AS v ON v.document_id = d.id
 WHERE d.round_id = $1::bigint AND d.id = $2::bigint AND d.side = app_side()
   AND $3::int IN (0, v.number)
 ORDER BY v.number DESC
 LIMIT 1;

-- name: round_document_versions_of
-- Every version, the newest first.
-- in:  $1 round_id bigint, $2 document_id bigint
-- out: number int, at timestamptz, name text null
SELECT v.number, v.at, a.name
  FROM round_document_versions AS v
  LEFT JOIN accounts AS a ON a.id = v.account_id
 WHERE v.round_id = $1::bigint AND v.document_id = $2::bigint
   AND v.side = app_side()
 ORDER BY v.number DESC
 LIMIT 100;

-- name: round_document_begin
-- A new document of the viewer's side.
-- in:  $1 round_id bigint, $2 template text
-- out: document_id bigint
-- rows: one
INSERT INTO round_documents (round_id, side, template, created_by)
VALUES ($1::bigint, app_side(), $2::text, app_account())
RETURNING id AS document_id;

-- name: round_document_write
-- One more version.
-- in:  $1 round_id bigint, $2 document_id bigint, $3 number int,
--      $4 title text, $5 text text
INSERT INTO round_document_versions (document_id, round_id, side, number,
  title, text, account_id)
VALUES ($2::bigint, $1::bigint, app_side(), $3::int, $4::text, $5::text,
  app_account());

-- name: round_papers_shown
-- The newest publication of each kind and side, word for word.
-- in:  $1 round_id bigint
-- out: publication_id bigint, side text, kind text, title text, text text
SELECT DISTINCT ON (kind, side) id AS publication_id, side, kind, title, text
  FROM round_publications
 WHERE round_id = $1::bigint
 ORDER BY kind, side, id DESC;
