// Helpers for tests of rounds.
import { Visitor } from "./site.mjs";

let made = 0;

// A round of the example union, answered through the guided start; its path.
export async function openRound(person, { side = "labour:3", kind = "wage", parties, province = "广东省", city = "珠海市", topics = "growth", title } = {}) {
  const start = (await person.post("/rounds/new", {}, { from: "/rounds" })).location.replace(/\/\w+$/, "");
  const csrf = (await person.get(start + "/side")).text.match(/name="csrf" value="([^"]+)"/)[1];
  const say = async (question, fields) => {
    const reply = await person.post(`${start}/${question}`, fields, { csrf });
    if (reply.status !== 303) throw new Error(`${question}: ${reply.status}`);
  };
  await say("side", { side });
  await say("kind", { kind });
  await say("parties", parties ?? (side.startsWith("labour") ? { employer: "4" } : { union: "3" }));
  await say("labour", { labour: "union" });
  await say("place", { province, city, district: "" });
  await say("people", { workers: "620", women: "260", dispatched: "", committee: "unknown", large: "unknown" });
  await say("contract", { contract: "no" });
  if (province === "江苏省") await say("track", { track: "ordinary" });
  await say("topics", { topic: topics });
  await say("meeting", { title: title ?? `测试协商 ${process.pid}-${++made}`, meet_on: "", meet_at: "" });
  const reply = await person.post(start, {}, { csrf });
  if (reply.status !== 303) throw new Error(`opening: ${reply.status}`);
  return reply.location;
}

export const people = async (...roles) => Promise.all(roles.map((r) => new Visitor().signIn(r)));
