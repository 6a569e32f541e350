import { inflateSync } from "node:zlib";

/** The objects of a finished letter by number, as text: enough of a reader to check its structure. */
export function objectsOf(pdf: Uint8Array): Map<number, string> {
  const file = Buffer.from(pdf);
  const objects = new Map<number, string>();
  for (const match of file.toString("latin1").matchAll(/(?<=^|\n)(\d+) 0 obj\n(.*?)\nendobj\n/gs)) {
    const [, number = "", body = ""] = match;
    const data = body.indexOf("stream\n") < 0 ? "" : body.slice(body.indexOf("stream\n") + 7);
    if (!body.startsWith("<< /Type /ObjStm")) {
      objects.set(Number(number), body);
      continue;
    }
    const text = inflateSync(Buffer.from(data, "latin1")).toString("latin1");
    const first = Number(/\/First (\d+)/.exec(body)?.[1]);
    const places = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < places.length; at += 2) {
      const end = places[at + 3] ?? text.length;
      objects.set(places[at] ?? 0, text.slice(first + (places[at + 1] ?? 0), first + end));
    }
  }
  return objects;
}
