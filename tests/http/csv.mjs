// CSV with a header line as objects: for tests that compare with files.
export function readCsv(bytes) {
  const text = Buffer.from(bytes).toString("utf8").replace(/^﻿/, "");
  const rows = [[]];
  let field = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') (field += '"'), i++;
      else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") rows.at(-1).push(field), (field = "");
    else if (c === "\n") {
      rows.at(-1).push(field.replace(/\r$/, ""));
      field = "";
      rows.push([]);
    } else field += c;
  }
  if (field !== "" || rows.at(-1).length) rows.at(-1).push(field);
  else rows.pop();
  const [names, ...rest] = rows;
  return rest.filter((r) => r.length === names.length).map((r) => Object.fromEntries(names.map((n, i) => [n, r[i]])));
}
