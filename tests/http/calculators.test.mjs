// Calculators: the working, wrong figures, both languages.
import test from "node:test";
import assert from "node:assert/strict";
import { Visitor, titleOf } from "./site.mjs";

const get = (path, lang) => new Visitor(lang).get("/calculators" + path);
const names = ["overtime", "minimum-wage", "conversion", "annual-leave", "severance", "notice", "injury", "limitation"];

test("the list leads to every calculator, empty at first", async () => {
  const { text } = await get("");
  for (const name of names) {
    assert.match(text, new RegExp(`href="/calculators/${name}"`));
    const page = await get("/" + name);
    assert.equal(page.status, 200, name);
    assert.doesNotMatch(page.text, /class="working"/);
    assert.doesNotMatch((await get("/" + name, "en")).text, /calc\./);
  }
  assert.equal((await get("/horoscope")).status, 404);
});

test("overtime shows each step with its article", async () => {
  const { status, text } = await get("/overtime?pay=3480&workday=10&restday=8&holiday=");
  assert.equal(status, 200);
  assert.match(text, /3,480\.00 ÷ 21\.75 ÷ 8 × 10 × 150%/);
  assert.match(text, /620\.00 元/);
  assert.match(text, /《劳动法》第四十四条/);
});

test("severance in English, twice for an unlawful dismissal", async () => {
  const { text } = await get("/severance?end=unlawful&from=2018-05-01&to=2026-08-15&pay=7000&last=&local=9000&minimum=", "en");
  assert.match(text, /119,000\.00 yuan/);
  assert.match(text, /8\.5 months/);
});

test("the minimum wage is that of the place on the day", async () => {
  const ask = (place, day, pay = 2000) => get(`/minimum-wage?place=${encodeURIComponent(place)}&on=${day}&pay=${pay}&overtime=&allowance=&welfare=`);
  assert.match((await ask("深圳", "2026-10-01")).text, /2,700\.00 元/);
  assert.match((await ask("深圳", "2026-08-01")).text, /2,520\.00 元/);
  assert.match((await ask("广东珠海", "2026-10-01")).text, /2,300\.00 元/);
  const several = (await ask("广东", "2026-10-01")).text;
  for (const standard of ["2,680.00", "2,700.00", "2,300.00", "2,040.00"]) assert.match(several, new RegExp(standard));
  const none = await ask("广东", "1995-01-01");
  assert.equal(none.status, 200);
  assert.match(none.text, /没有查到当天的标准/);
  assert.equal((await ask("火星", "2026-10-01")).status, 422);
  assert.equal((await get("/minimum-wage?place=%E4%B8%8A%E6%B5%B7&on=2026-10-01&pay=100&overtime=200")).status, 422);
});

test("wrong figures keep what was typed and say why", async () => {
  const { status, text } = await get("/severance?end=severance&from=2026-01-01&to=2025-01-01&pay=7%2C000");
  assert.equal(status, 422);
  assert.match(titleOf(text), /^有误/);
  assert.match(text, /离开的日期要在开始用工之后/);
  assert.match(text, /value="7,000"/);
  assert.match(text, /value="2026-01-01"/);
  for (const pay of ["", "abc", "-1", "1e9", "99999999999999999999", "<script>alert(1)</script>", "1;DROP TABLE accounts"]) {
    const page = await get("/conversion?per=month&pay=" + encodeURIComponent(pay));
    assert.equal(page.status, 422, pay);
    assert.doesNotMatch(page.text, /<script>alert/);
  }
});

test("limitation answers with a date and its roll", async () => {
  const { text } = await get("/limitation?what=arbitration&from=2024-10-02&again=");
  assert.match(text, /2025-10-09|2025年10月9日/);
});
