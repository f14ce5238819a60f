// 20,000 mutated requests against the sanitizer build (FUZZ=n for another
// number). The server must stay well; with-server.sh reads its log for
// findings. The seed is printed, SEED=n repeats a run.
import test from "node:test";
import assert from "node:assert/strict";
import net from "node:net";
import { Visitor, port } from "./site.mjs";

const count = Number(process.env.FUZZ ?? 20000);
let state = Number(process.env.SEED ?? Date.now() % 1e9) | 1;
console.log(`# fuzz seed ${state}`);
const random = (n) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return Math.abs(state) % n;
};
const pick = (list) => list[random(list.length)];

const paths = ["/", "/wages?year=2025&unit=private", "/sign-in", "/me/data.json", "/organisations/3", "/display?lang=en&back=/x", "/invitations/abc", "/assets/site.css", "/%e5%b7%a5", "/a/b/c/d"];
const heads = ["Host: x", "Cookie: sid=" + "A".repeat(43), "Cookie: a=b; lang=en; theme=dark", "Accept-Language: en;q=0.3,zh", "If-None-Match: *", "Content-Type: application/x-www-form-urlencoded", "Content-Type: multipart/form-data; boundary=B", "Origin: http://x", "Authorization: Bearer " + "A".repeat(43), "Expect: 100-continue", "X-Forwarded-For: 1.2.3.4, 5.6.7.8", "Connection: close"];
const bodies = ["csrf=x&login=a&password=b", "--B\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nx\r\n--B--\r\n", "%00%ff=%", "a=1&".repeat(300), "{\"a\":[1,2]}"];

function request() {
  const body = random(3) ? "" : pick(bodies);
  const lines = [`${body || !random(4) ? pick(["POST", "PUT", "PATCH", "DELETE"]) : "GET"} ${pick(paths)} HTTP/1.1`];
  for (let i = random(6); i >= 0; i--) lines.push(pick(heads));
  if (body) lines.push("Content-Length: " + (random(10) ? Buffer.byteLength(body) : random(1000)));
  let bytes = Buffer.from(lines.join("\r\n") + "\r\n\r\n" + body, "latin1");
  for (let i = random(4); i > 0; i--) {
    const at = random(bytes.length);
    switch (random(5)) {
      case 0: bytes[at] = random(256); break;
      case 1: bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([random(256)]), bytes.subarray(at)]); break;
      case 2: bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(8))]); break;
      case 3: bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(0, random(60)), bytes.subarray(at)]); break;
      default: bytes = bytes.subarray(0, at + 1);
    }
  }
  return bytes;
}

const send = (bytes) =>
  new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    const end = () => { socket.destroy(); resolve(); };
    const timer = setTimeout(end, 60);
    socket.on("error", () => {});
    socket.on("close", () => { clearTimeout(timer); resolve(); });
    socket.on("data", () => { clearTimeout(timer); end(); });
    socket.write(bytes);
  });

test(`${count} mutated requests leave the server well`, { timeout: 600000 }, async () => {
  const lane = async () => {
    while (sent < count) {
      sent++;
      await send(request());
    }
  };
  let sent = 0;
  await Promise.all(Array.from({ length: 24 }, lane));
  assert.equal((await new Visitor().get("/readyz")).status, 200);
  assert.equal((await new Visitor().get("/wages")).status, 200);
});
