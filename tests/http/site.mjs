// A browser without a screen, for tests over HTTP: keeps cookies, follows
// nothing by itself, and can speak broken HTTP on a raw socket.
import fs from "node:fs";
import net from "node:net";
import crypto from "node:crypto";

export const base = process.env.BASE_URL;
export const port = Number(new URL(base).port);

// role -> [login, password]; other_officer and other_employer belong to the
// other example organisation.
export const accounts = {};
for (const [file, prefix] of [["", ""], [".more", "other_"]])
  for (const line of fs.readFileSync(process.env.DEMO_ACCOUNTS + file, "utf8").trim().split("\n")) {
    const [role, login, password] = line.split("\t");
    accounts[prefix + role] ??= [login, password];
  }

export class Visitor {
  constructor(lang = "zh-CN") {
    this.cookies = new Map();
    this.lang = lang;
  }

  async ask(method, path, { body, headers = {} } = {}) {
    const cookie = [...this.cookies].map(([k, v]) => `${k}=${v}`).join("; ");
    const reply = await fetch(base + path, {
      method,
      redirect: "manual",
      headers: { "accept-language": this.lang, ...(cookie ? { cookie } : {}), ...headers },
      body,
    });
    for (const line of reply.headers.getSetCookie()) {
      const [pair] = line.split(";");
      const at = pair.indexOf("=");
      const value = pair.slice(at + 1);
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), value);
    }
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, text, location: reply.headers.get("location") };
  }

  get(path, headers) {
    return this.ask("GET", path, { headers });
  }

  // A form of the page `from` (or of the path itself) sent to `path`.
  async post(path, fields = {}, { from = path, csrf } = {}) {
    csrf ??= csrfOf((await this.get(from)).text);
    return this.ask("POST", path, {
      headers: { "content-type": "application/x-www-form-urlencoded", origin: base },
      body: new URLSearchParams({ ...(csrf ? { csrf } : {}), ...fields }).toString(),
    });
  }

  async signIn(role) {
    const [login, password] = accounts[role];
    const reply = await this.post("/sign-in", { login, password });
    if (reply.status !== 303) throw new Error(`sign-in of ${role}: ${reply.status}`);
    return this;
  }
}

export function csrfOf(html) {
  return html.match(/name="csrf" value="([^"]+)"/)?.[1];
}

export function titleOf(html) {
  return html.match(/<title>([^<]*)<\/title>/)?.[1];
}

// Sends bytes as they are; resolves with all that came back.
export function raw(bytes, { wait = 3000, pause = 0 } = {}) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    let got = Buffer.alloc(0);
    const done = () => {
      socket.destroy();
      resolve(got.toString("latin1"));
    };
    const timer = setTimeout(done, wait);
    socket.on("data", (d) => {
      got = Buffer.concat([got, d]);
      if (/\r\n\r\n/.test(got.toString("latin1"))) {
        clearTimeout(timer);
        setTimeout(done, 50);
      }
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      done();
    });
    socket.on("connect", async () => {
      for (const piece of Array.isArray(bytes) ? bytes : [bytes]) {
        socket.write(piece);
        if (pause) await new Promise((r) => setTimeout(r, pause));
      }
    });
  });
}

export function statusOf(reply) {
  return Number(reply.match(/^HTTP\/1\.\d (\d+)/)?.[1] ?? 0);
}

// RFC 6238 for a base32 secret.
export function totp(base32, at = Date.now()) {
  let bits = "";
  for (const c of base32.replace(/\s/g, "")) bits += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0");
  const key = Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30000)));
  const mac = crypto.createHmac("sha1", key).update(step).digest();
  const offset = mac[19] & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1000000).padStart(6, "0");
}
