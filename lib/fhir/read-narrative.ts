import type { LetterBlock } from "@/lib/letters";

interface Element {
  readonly name: string;
  readonly style: string;
  /** Elements, and texts with their characters as they were written. */
  readonly inside: (Element | string)[];
}

const token = /<(\/?)([a-z]\w*)((?: [a-z]+="[^"<>]*")*) ?(\/?)>|([^<>]+)/gy;
const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** A block as read: the codes of a drawing are not yet known to be such. */
export type ReadBlock =
  | Exclude<LetterBlock, { kind: "painMap" }>
  | ({ readonly kind: "painMap" } & Readonly<Record<string, unknown>>);

/**
 * The blocks of a narrative that `narrative.ts` wrote. It knows a handful of elements and nothing else.
 * @throws Error for anything that Coxa does not write
 */
export function blocksIn(div: string): ReadBlock[] {
  const root = parse(div);
  const blocks: ReadBlock[] = [];
  let lead: string | null = null;
  for (const child of elementsIn(root)) {
    if (child.name === "h4") {
      lead = textIn(child);
      continue;
    }
    blocks.push(blockOf(child, lead));
    lead = null;
  }
  return blocks;
}

function parse(div: string): Element {
  const top: Element = { name: "", style: "", inside: [] };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < div.length) {
    const [whole, closing, name = "", attributes = "", alone, text] = token.exec(div) ?? [];
    if (whole === undefined || open.length > 8) throw new Error("This narrative is not one that Coxa writes");
    if (text !== undefined) open.at(-1)?.inside.push(unescaped(text));
    else if (name === "br") open.at(-1)?.inside.push("\n");
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error("This narrative does not close what it opens");
    } else if (!alone) {
      const element = { name, style: / class="([^"]*)"/.exec(attributes)?.[1] ?? "", inside: [] };
      open.at(-1)?.inside.push(element);
      open.push(element);
    }
  }
  const [root] = top.inside;
  if (open.length !== 1 || top.inside.length !== 1 || typeof root !== "object" || root.name !== "div") {
    throw new Error("This narrative is not one that Coxa writes");
  }
  return root;
}

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => characters[name] ?? whole);
}

function elementsIn({ inside }: Element): Element[] {
  return inside.filter((child) => typeof child === "object");
}

function textIn({ inside }: Element): string {
  return inside.filter((child) => typeof child === "string").join("");
}

const named = (element: Element, name: string) => elementsIn(element).filter((child) => child.name === name);

function blockOf(element: Element, lead: string | null): ReadBlock {
  switch (`${element.name} ${element.style}`.trim()) {
    case "p":
      return paragraphIn(element);
    case "ul":
      return { kind: "list", lead, items: named(element, "li").map(textIn) };
    case "dl columns-1":
    case "dl columns-2":
      return termsIn(element);
    case "table rows":
      return tableIn(element);
    case "table scores":
      return scoresIn(element);
    case "dl pain-map":
      return painMapIn(element);
    default:
      throw new Error(`Coxa writes no ${element.name} in a narrative`);
  }
}

function paragraphIn(element: Element): LetterBlock {
  const [lead] = named(element, "b");
  const text = textIn(element);
  return { kind: "paragraph", lead: lead ? textIn(lead) : null, text: lead ? text.replace(/^ /, "") : text };
}

function termsIn(element: Element): LetterBlock {
  const texts = named(element, "dd").map(textIn);
  const items = named(element, "dt").map((term, at) => ({ term: textIn(term), text: texts[at] ?? "" }));
  return { kind: "terms", columns: element.style === "columns-2" ? 2 : 1, items };
}

function painMapIn(element: Element): ReadBlock {
  const texts = named(element, "dd").map(textIn);
  const all = (name: string) => {
    const terms = named(element, "dt").map(textIn);
    return texts.filter((_, at) => terms[at] === name);
  };
  return {
    kind: "painMap",
    heading: all("Heading")[0],
    places: all("Places")[0],
    key: all("Key")[0],
    alt: all("Picture")[0],
    side: all("Side")[0] ?? null,
    sites: all("Site"),
    worst: all("Worst")[0] ?? null,
  };
}

function tableIn(element: Element): LetterBlock {
  const [head, ...rows] = named(element, "tr");
  const columns = head ? named(head, "th") : [];
  return {
    kind: "table",
    columns: columns.map((column) => ({
      label: textIn(column),
      align: column.style.startsWith("end ") ? "end" : "start",
      share: Number(column.style.replace(/^\w+ share-/, "")),
    })),
    rows: rows.map((row) => named(row, "td").map(textIn)),
  };
}

function scoresIn(element: Element): LetterBlock {
  const [caption] = named(element, "caption");
  const [, ...rows] = named(element, "tr");
  return {
    kind: "scores",
    heading: caption ? textIn(caption) : "",
    items: rows.map((row) => {
      const [label = "", value, min, max] = named(row, "td").map(textIn);
      return { label, value: Number(value), min: Number(min), max: Number(max) };
    }),
  };
}
