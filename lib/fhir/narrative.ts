import type { LetterBlock } from "@/lib/letters";

/** What a person reads of a section, as FHIR carries it. */
export interface Narrative {
  readonly status: "generated";
  readonly div: string;
}

/** Blocks of a letter as XHTML, in a form that `read-narrative.ts` reads back without loss. */
export function narrativeOf(blocks: readonly LetterBlock[]): Narrative {
  const inner = blocks.map(markup).join("");
  return { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` };
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "<br/>",
};

const escaped = (text: string) => text.replace(/[&<>"\n]/g, (character) => escapes[character] ?? character);
const element = (name: string, inner: string, style = "") =>
  `<${name}${style && ` class="${style}"`}>${inner}</${name}>`;
const cells = (name: "th" | "td", texts: readonly string[]) =>
  element("tr", texts.map((text) => element(name, escaped(text))).join(""));

function markup(block: LetterBlock): string {
  switch (block.kind) {
    case "paragraph":
      return element("p", lead(block.lead) + escaped(block.text));
    case "list":
      return (
        (block.lead === null ? "" : element("h4", escaped(block.lead))) +
        element("ul", block.items.map((item) => element("li", escaped(item))).join(""))
      );
    case "terms":
      return termsMarkup(block.items, `columns-${block.columns}`);
    case "table":
      return tableMarkup(block);
    case "scores":
      return element(
        "table",
        element("caption", escaped(block.heading)) +
          cells("th", ["Scale", "Score", "Lowest", "Highest"]) +
          block.items
            .map(({ label, value, min, max }) =>
              cells("td", [label, String(value), String(min), String(max)]),
            )
            .join(""),
        "scores",
      );
    case "painMap":
      return termsMarkup(painMapTerms(block), "pain-map");
  }
}

function termsMarkup(
  items: readonly { readonly term: string; readonly text: string }[],
  style: string,
): string {
  const pairs = items.map(({ term, text }) => element("dt", escaped(term)) + element("dd", escaped(text)));
  return element("dl", pairs.join(""), style);
}

/** A drawing as what it is made from. */
function painMapTerms({
  heading,
  places,
  key,
  alt,
  side,
  sites,
  worst,
}: Extract<LetterBlock, { kind: "painMap" }>) {
  return [
    { term: "Heading", text: heading },
    { term: "Places", text: places },
    { term: "Key", text: key },
    { term: "Picture", text: alt },
    ...(side === null ? [] : [{ term: "Side", text: side }]),
    ...sites.map((site) => ({ term: "Site", text: site })),
    ...(worst === null ? [] : [{ term: "Worst", text: worst }]),
  ];
}

function lead(text: string | null): string {
  return text === null ? "" : `${element("b", escaped(text))} `;
}

function tableMarkup({ columns, rows }: Extract<LetterBlock, { kind: "table" }>): string {
  const heads = columns.map(({ label, align, share }) =>
    element("th", escaped(label), `${align} share-${share}`),
  );
  return element(
    "table",
    element("tr", heads.join("")) + rows.map((row) => cells("td", row)).join(""),
    "rows",
  );
}
