// The scheduler in C against npm ts-fsrs: the same cards after every review
// of 10,000 random sequences.
import test from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createEmptyCard, fsrs } from "ts-fsrs";

const SEQUENCES = 10000;
let state = 20261125;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const pick = (list) => list[Math.floor(random() * list.length)];

// Pauses from minutes to years; mostly about as long as was scheduled.
function pause(card, now) {
  const due = Math.max(0, (card.due.getTime() - now) / 1000);
  return Math.round(pick([due, due, due * 0.4, due * 1.7 + 60, 30, 3600, 86400, 86400 * 9, 86400 * 400 * random()]));
}

test("10,000 sequences give the same cards", () => {
  const scheduler = fsrs({ enable_fuzz: false });
  const input = [], want = [];
  for (let i = 0; i < SEQUENCES; i++) {
    let now = Date.UTC(2026, 0, 1) + Math.floor(random() * 86400 * 300) * 1000;
    let card = createEmptyCard(new Date(now));
    const line = [];
    for (let k = 2 + Math.floor(random() * 12); k > 0; k--) {
      const grade = pick([1, 2, 3, 3, 3, 4]);
      card = scheduler.next(card, new Date(now), grade).card;
      line.push(now / 1000, grade);
      want.push(card);
      now += pause(card, now) * 1000;
    }
    input.push(line.join(" "));
  }
  const run = spawnSync("build/test/fsrs", { input: input.join("\n") + "\n", encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 0);
  const got = run.stdout.trim().split("\n").map((l) => l.split(" ").map(Number));
  assert.equal(got.length, want.length);
  let worst = 0;
  got.forEach(([cardState, stability, difficulty, step, days, reps, lapses, due], i) => {
    const w = want[i];
    const near = (a, b, what) => {
      worst = Math.max(worst, Math.abs(a - b));
      assert.ok(Math.abs(a - b) <= 1e-6, `review ${i}: ${what} is ${a}, ts-fsrs has ${b}`);
    };
    near(stability, w.stability, "stability");
    near(difficulty, w.difficulty, "difficulty");
    assert.deepEqual([cardState, step, days, reps, lapses, due],
      [w.state, w.learning_steps, w.scheduled_days, w.reps, w.lapses, w.due.getTime() / 1000], `review ${i}`);
  });
  console.log(`${want.length} reviews, largest difference ${worst}`);
});
