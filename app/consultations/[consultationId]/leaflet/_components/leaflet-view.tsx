import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { classNames } from "@/app/_ui/class-names";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import type { Leaflet, LeafletPart } from "@/lib/clinical/leaflet";
import { type ManagementItem, managementItems } from "@/lib/clinical/management/items";
import { onScreen } from "@/lib/clinical/screen-wording";
import { leafletSearch } from "../leaflet-address";

interface LeafletViewProps {
  readonly consultationId: string;
  readonly discussed: readonly string[];
  readonly largePrint: boolean;
  readonly leaflet: Leaflet;
}

const items: readonly ManagementItem[] = managementItems;
const printable = items.filter((item) => item.leafletLines.length > 0);
const spokenOnly = items.filter((item) => item.leafletLines.length === 0);

/** What the patient takes home: tick what was discussed, read it as it will print, print it. */
export function LeafletView({ consultationId, discussed, largePrint, leaflet }: LeafletViewProps) {
  const pdf = `/consultations/${consultationId}/leaflet/pdf?${leafletSearch(discussed, largePrint)}`;
  return (
    <>
      <PageHead
        title="Patient leaflet"
        actions={
          <>
            <ButtonLink weight="secondary" href={`/consultations/${consultationId}`}>
              Back to the consultation
            </ButtonLink>
            <ButtonLink href={pdf} download>
              Print (PDF)
            </ButtonLink>
          </>
        }
      />
      <div className="cx-leaflet">
        <Choice discussed={discussed} largePrint={largePrint} />
        <Sheet leaflet={leaflet} largePrint={largePrint} />
      </div>
    </>
  );
}

function Choice({ discussed, largePrint }: Pick<LeafletViewProps, "discussed" | "largePrint">) {
  return (
    <form method="get">
      <input type="hidden" name="chosen" value="1" />
      <Panel title="What was discussed">
        <ul className="cx-leaflet-items">
          {printable.map(({ id, text, note }) => (
            <li key={id}>
              <label className="cx-leaflet-tick">
                <input
                  type="checkbox"
                  name="item"
                  value={id}
                  defaultChecked={discussed.includes(id)}
                  aria-describedby={note && `note-${id}`}
                />
                {text}
              </label>
              {note && (
                <p className="cx-leaflet-note" id={`note-${id}`}>
                  {onScreen(note)}
                </p>
              )}
            </li>
          ))}
        </ul>
        <div className="cx-leaflet-foot">
          <label className="cx-leaflet-tick">
            <input type="checkbox" name="print" value="large" defaultChecked={largePrint} />
            Large print
          </label>
          <Button type="submit" weight="secondary" small>
            Show the leaflet
          </Button>
        </div>
        <SpokenOnly />
      </Panel>
    </form>
  );
}

/** What a clinician explains or prescribes, and no leaflet says. */
function SpokenOnly() {
  return (
    <details>
      <summary>To talk about, never printed</summary>
      <ul className="cx-leaflet-items">
        {spokenOnly.map(({ id, text, note }) => (
          <li key={id}>
            {text}
            {note && <p className="cx-leaflet-note">{onScreen(note)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In the order of the printed leaflet. */
function Sheet({ leaflet, largePrint }: Pick<LeafletViewProps, "leaflet" | "largePrint">) {
  const name = classNames("cx-leaflet-page", largePrint && "cx-leaflet-page--large");
  return (
    <article className={name} aria-label="Leaflet">
      <h2>Your hip pain</h2>
      {leaflet.advice.length > 0 && <h3>What can help</h3>}
      <Parts parts={leaflet.advice} />
      <h3>When to get help</h3>
      <Parts parts={leaflet.safetyNet} />
      <Parts parts={leaflet.contact} />
    </article>
  );
}

function Parts({ parts }: { readonly parts: readonly LeafletPart[] }) {
  return parts.map(({ id, title, lines }) => (
    <section
      key={id}
      className={classNames(title && "cx-leaflet-titled", id === "sn_999" && "cx-leaflet-emergency")}
    >
      {title && <h4>{title}</h4>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  ));
}
