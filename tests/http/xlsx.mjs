// XLSX without a library, for tests: the first sheet of a file as rows of
// values, and small files made from rows of cells.
import zlib from "node:zlib";

export function unzip(bytes) {
  const files = {};
  let at = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  let n = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (; n > 0; n--) {
    const method = bytes.readUInt16LE(at + 10), size = bytes.readUInt32LE(at + 20);
    const nameLen = bytes.readUInt16LE(at + 28), extra = bytes.readUInt16LE(at + 30), comment = bytes.readUInt16LE(at + 32);
    const head = bytes.readUInt32LE(at + 42);
    const name = bytes.subarray(at + 46, at + 46 + nameLen).toString();
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const body = bytes.subarray(from, from + size);
    files[name] = method === 8 ? zlib.inflateRawSync(body) : body;
    at += 46 + nameLen + extra + comment;
  }
  return files;
}

const plain = (s) => s.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
const column = (ref) => [...ref.replace(/\d/g, "")].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

export function sheetOf(bytes) {
  const files = unzip(bytes);
  const shared = [...(files["xl/sharedStrings.xml"]?.toString() ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map((m) => plain(m[1]));
  const xml = files["xl/worksheets/sheet1.xml"].toString();
  return [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row]) => {
    const cells = [];
    for (const [, ref, attributes, body] of row.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      if (body === undefined) continue;
      const value = /t="s"/.test(attributes) ? shared[Number(body.match(/<v>(.*?)<\/v>/)[1])] : /inlineStr/.test(attributes) ? plain(body) : body.match(/<v>(.*?)<\/v>/)?.[1];
      cells[column(ref)] = /t="/.test(attributes) ? value : String(Number(value));
    }
    return cells;
  });
}

const crc = (bytes) => (zlib.crc32 ? zlib.crc32(bytes) : crcSlow(bytes)) >>> 0;
let table;
function crcSlow(bytes) {
  table ??= Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
  let c = 0xffffffff;
  for (const b of bytes) c = table[(c ^ b) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

// files: name -> text or bytes; deflated.
export function zip(files) {
  const parts = [], directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content), packed = zlib.deflateRawSync(bytes, { level: 6 });
    const head = Buffer.alloc(30), entry = Buffer.alloc(46);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4), head.writeUInt16LE(8, 8), head.writeUInt16LE(0x21, 12);
    head.writeUInt32LE(crc(bytes), 14), head.writeUInt32LE(packed.length, 18), head.writeUInt32LE(bytes.length, 22), head.writeUInt16LE(Buffer.byteLength(name), 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4), entry.writeUInt16LE(20, 6), head.copy(entry, 10, 8, 30);
    entry.writeUInt32LE(at, 42);
    parts.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const size = directory.reduce((n, b) => n + b.length, 0), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8), end.writeUInt16LE(directory.length / 2, 10), end.writeUInt32LE(size, 12), end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const letters = (n) => (n >= 26 ? letters(Math.floor(n / 26) - 1) : "") + String.fromCharCode(65 + (n % 26));
const escape = (s) => String(s).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

// A cell is a text, a number, null, or {xml} with what stands inside <c>.
export function xlsx(rows, { merges = [], styles } = {}) {
  const body = rows.map((row, y) => `<row r="${y + 1}">` + row.map((cell, x) => {
    const ref = letters(x) + (y + 1);
    if (cell === null || cell === undefined) return "";
    if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
    if (typeof cell === "object") return `<c r="${ref}"${cell.attributes ?? ""}>${cell.xml}</c>`;
    return `<c r="${ref}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  }).join("") + "</row>").join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="工资" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles ?? `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${body}</sheetData>${merges.length ? `<mergeCells>${merges.map((m) => `<mergeCell ref="${m}"/>`).join("")}</mergeCells>` : ""}</worksheet>`,
  });
}
