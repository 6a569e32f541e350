import { PainMapPicture } from "@/app/_ui/pain-map-picture";
import type { LetterBlock, LetterModel } from "@/lib/letters";

/** A letter on screen: the same words in the same order as its PDF. */
export function LetterView({ letter }: { readonly letter: LetterModel }) {
  return (
    <article className="cx-letter" aria-label={letter.title}>
      <LetterTop letter={letter} />
      <LetterHeadline letter={letter} />
      <LetterSections letter={letter} />
      <LetterEnd letter={letter} />
    </article>
  );
}

function LetterTop({ letter }: { readonly letter: LetterModel }) {
  const { letterhead, recipient, title, dated, receiptNumber, version, draft } = letter;
  return (
    <header className="cx-letter-top">
      <address>
        <strong>{letterhead.name}</strong>
        <br />
        {letterhead.addressLines.join(", ")}. Phone {letterhead.phone}
      </address>
      {recipient && (
        <address>
          To <strong>{recipient.service}</strong>
          <br />
          {[recipient.organisation, ...recipient.addressLines].join(", ")}
        </address>
      )}
      <div>
        <h2>{title}</h2>
        <p className="cx-quiet">
          {draft
            ? `Draft as of ${dated}`
            : `${dated}, version ${version}${receiptNumber ? `, receipt ${receiptNumber}` : ""}`}
        </p>
      </div>
    </header>
  );
}

/** The three lines on top, and how soon: what a reader must know if nothing else is read. */
export function LetterHeadline({ letter }: { readonly letter: LetterModel }) {
  const { headline, urgency } = letter;
  return (
    <dl className="cx-headline">
      <dt>Question</dt>
      <dd className="cx-headline-question">{headline.question}</dd>
      <dt>Red flags</dt>
      <dd>{headline.redFlags}</dd>
      <dt>Patient wants</dt>
      <dd>{headline.wants}</dd>
      {urgency && (
        <>
          <dt>Urgency</dt>
          <dd>
            <strong>{urgency.label}.</strong> {urgency.reason}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The sections, in the order in which this reader needs them. */
export function LetterSections({ letter }: { readonly letter: LetterModel }) {
  return letter.sections.map(({ id, heading, blocks }) => (
    <section key={id} className="cx-letter-section" aria-label={heading}>
      <h3>{heading}</h3>
      <div className="cx-letter-blocks">
        {blocks.map((block) => (
          <Block key={JSON.stringify(block)} block={block} />
        ))}
      </div>
    </section>
  ));
}

/** Who answers for the letter, who gets it, and what it rests on. */
export function LetterEnd({ letter }: { readonly letter: LetterModel }) {
  const { signature, distribution, notes } = letter;
  const signed = [signature.name, signature.profession, signature.registration, signature.organisation];
  return (
    <footer className="cx-letter-end">
      <p>
        <strong>{signed.filter(Boolean).join(", ")}</strong>
        {signature.at ? `, ${signature.at}` : ", not signed yet"}. Contact {signature.contact}.
      </p>
      <p>Copies: {distribution.join("; ")}.</p>
      {notes.map((note) => (
        <p key={note} className="cx-quiet">
          {note}
        </p>
      ))}
    </footer>
  );
}

function Lead({ lead }: { readonly lead: string | null }) {
  return lead === null ? null : <strong>{lead}: </strong>;
}

function Block({ block }: { readonly block: LetterBlock }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Lead lead={block.lead} />
          {block.text}
        </p>
      );
    case "list":
      return (
        <div>
          <Lead lead={block.lead} />
          <ul>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      );
    case "terms":
      return (
        <dl className={`cx-terms cx-terms--${block.columns}`}>
          {block.items.map(({ term, text }) => (
            <div key={`${term} ${text}`}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return <BlockTable {...block} />;
    case "scores":
      return <BlockScores {...block} />;
    case "painMap":
      return <BlockPainMap {...block} />;
  }
}

function BlockPainMap(block: Extract<LetterBlock, { kind: "painMap" }>) {
  const { heading, places, key, alt, side, sites, worst } = block;
  const answers = { laterality: side ?? undefined, pain_sites: sites, pain_worst_site: worst ?? undefined };
  return (
    <figure className="cx-letter-map">
      <PainMapPicture answers={answers} alt={alt} />
      <figcaption>
        <p>
          <strong>{heading}: </strong>
          {places}
        </p>
        <p className="cx-quiet">{key}</p>
      </figcaption>
    </figure>
  );
}

function BlockTable({ columns, rows }: Extract<LetterBlock, { kind: "table" }>) {
  return (
    <div className="cx-letter-table">
      <table>
        <thead>
          <tr>
            {columns.map(({ label, align }) => (
              <th key={label} scope="col" className={align === "end" ? "cx-end" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("\t")}>
              {columns.map(({ label, align }, at) => (
                <td key={label} className={align === "end" ? "cx-end" : undefined}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockScores({ heading, items }: Extract<LetterBlock, { kind: "scores" }>) {
  return (
    <div>
      <strong>{heading}</strong>
      <dl className="cx-scores">
        {items.map(({ label, value, min, max }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <meter min={min} max={max} value={value} aria-hidden="true" />
              {value} of {max}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
