import { deflateSync } from "node:zlib";
import { mendedGlyphMap } from "./glyph-map";

/**
 * Finishes the PDF/A-3a file of the layout engine: adds the PDF/UA-1 claim (the engine can state one standard
 * only; the template is proven against the other by the tests), mends the maps from glyphs to characters, and packs the
 * many small objects of the structure tree, which halves the file. Same bytes in, same bytes out.
 */
export function finishPdf(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const { objects, root, info, id } = readObjects(file);
  const loose: PdfObject[] = [];
  const packed: PdfObject[] = [];
  for (const { number, body } of objects) {
    const text = body.subarray(0, 200).toString("latin1");
    if (text.includes("/Type /Metadata")) loose.push({ number, body: withUaClaim(body) });
    else if (text.includes("/Type /CMap")) loose.push({ number, body: withMendedMap(body) });
    else if (number === root) packed.push({ number, body: withDisplayedTitle(body) });
    else (body.includes("\nstream\n") ? loose : packed).push({ number, body });
  }
  return write(loose, packed, { root, info, id });
}

interface PdfObject {
  readonly number: number;
  readonly body: Buffer;
}

interface Trailer {
  readonly root: number;
  readonly info: number;
  readonly id: string;
}

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`The PDF is not built as expected: no ${pattern.source}`);
  return match;
}

/** Reads the classic cross-reference table, which is the only form the engine writes. */
function readObjects(file: Buffer): Trailer & { objects: PdfObject[] } {
  const tableAt = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/, file.subarray(-64).toString("latin1")));
  const table = file.subarray(tableAt).toString("latin1");
  const size = Number(found(/^xref\s+0 (\d+)\s/, table));
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n\s*$/gm)].map((match) => Number(match[1]));
  if (offsets.length !== size - 1) throw new Error("The PDF is not built as expected: free objects");
  const objects: PdfObject[] = new Array(offsets.length);
  // An object ends where the next one in the file begins.
  const inFile = offsets.map((offset, index) => ({ offset, index })).sort((a, b) => a.offset - b.offset);
  for (const [at, { offset, index }] of inFile.entries()) {
    const end = inFile[at + 1]?.offset ?? tableAt;
    const start = file.indexOf(" obj\n", offset) + 5;
    objects[index] = { number: index + 1, body: file.subarray(start, file.lastIndexOf("\nendobj", end)) };
  }
  const reference = (name: string) => Number(found(new RegExp(`/${name} (\\d+) 0 R`), table));
  return {
    objects,
    root: reference("Root"),
    info: reference("Info"),
    id: found(/\/ID (\[.*?\])\s*>>\s*startxref/s, table),
  };
}

const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" +
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>" +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  "<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>" +
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>" +
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";

function withUaClaim(metadata: Buffer): Buffer {
  const text = metadata.toString("utf8");
  const start = text.indexOf("stream\n") + 7;
  const replaced = (xmp: string, mark: string, by: string) => {
    if (!xmp.includes(mark)) throw new Error(`The PDF is not built as expected: no ${mark}`);
    return xmp.replace(mark, () => by);
  };
  let xmp = text.slice(start, text.lastIndexOf("\nendstream"));
  xmp = replaced(xmp, "<pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>");
  xmp = replaced(xmp, " xmlns:pdfaid=", ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid=');
  xmp = replaced(xmp, "<pdfaExtension:schemas><rdf:Bag>", `<pdfaExtension:schemas><rdf:Bag>${uaSchema}`);
  const bytes = Buffer.from(xmp, "utf8");
  const head = `<<\n  /Length ${bytes.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\nendstream")]);
}

function withMendedMap(stream: Buffer): Buffer {
  const text = stream.toString("latin1");
  const start = text.indexOf("stream\n") + 7;
  const map = mendedGlyphMap(text.slice(start, text.lastIndexOf("\nendstream")));
  return compressed("/Type /CMap /WMode 0", Buffer.from(map, "latin1"));
}

function withDisplayedTitle(catalog: Buffer): Buffer {
  const text = catalog.toString("latin1");
  found(/(\/ViewerPreferences <<)/, text);
  return Buffer.from(
    text.replace("/ViewerPreferences <<", "/ViewerPreferences << /DisplayDocTitle true"),
    "latin1",
  );
}

const objectsPerStream = 200;

/** Writes the file anew with object streams and a cross-reference stream (PDF 1.5 and later). */
function write(loose: readonly PdfObject[], packed: readonly PdfObject[], trailer: Trailer): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\x80\x80\x80\x80\n", "latin1")];
  const count = loose.length + packed.length;
  const streams = Math.ceil(packed.length / objectsPerStream);
  const entries = new Map<number, readonly [type: number, where: number, index: number]>();
  let at = parts[0]?.length ?? 0;
  const add = (number: number, body: Buffer) => {
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    entries.set(number, [1, at, 0]);
    parts.push(object);
    at += object.length;
  };
  for (const { number, body } of loose) add(number, body);
  for (let stream = 0; stream < streams; stream += 1) {
    const members = packed.slice(stream * objectsPerStream, (stream + 1) * objectsPerStream);
    const number = count + 1 + stream;
    for (const [index, member] of members.entries()) entries.set(member.number, [2, number, index]);
    add(number, objectStream(members));
  }
  const table = count + streams + 1;
  entries.set(table, [1, at, 0]);
  const end = `\nstartxref\n${at}\n%%EOF\n`;
  add(table, crossReference(entries, table, trailer));
  return Buffer.concat([...parts.slice(0, -1), parts.at(-1) ?? Buffer.alloc(0), Buffer.from(end.slice(1))]);
}

function compressed(dictionary: string, content: Buffer): Buffer {
  const data = deflateSync(content, { level: 9 });
  const head = `<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), data, Buffer.from("\nendstream")]);
}

function objectStream(members: readonly PdfObject[]): Buffer {
  const places: string[] = [];
  let at = 0;
  for (const { number, body } of members) {
    places.push(`${number} ${at}`);
    at += body.length + 1;
  }
  const head = Buffer.from(`${places.join(" ")}\n`);
  const content = Buffer.concat([head, ...members.flatMap(({ body }) => [body, Buffer.from("\n")])]);
  return compressed(`/Type /ObjStm /N ${members.length} /First ${head.length}`, content);
}

function crossReference(
  entries: ReadonlyMap<number, readonly [number, number, number]>,
  last: number,
  { root, info, id }: Trailer,
): Buffer {
  const rows = Buffer.alloc((last + 1) * 6);
  rows.writeUInt8(255, 5);
  for (const [number, [type, where, index]] of entries) {
    rows.writeUInt8(type, number * 6);
    rows.writeUInt32BE(where, number * 6 + 1);
    rows.writeUInt8(index, number * 6 + 5);
  }
  return compressed(
    `/Type /XRef /Size ${last + 1} /W [1 4 1] /Root ${root} 0 R /Info ${info} 0 R /ID ${id}`,
    rows,
  );
}
