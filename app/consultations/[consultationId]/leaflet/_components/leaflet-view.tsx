import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import type { Leaflet, LeafletPart } from "@/lib/clinical/leaflet";
import { managementItems } from "@/lib/clinical/management/items";
import { leafletSearch } from "../leaflet-address";

interface LeafletViewProps {
  readonly consultationId: string;
  readonly discussed: readonly string[];
  readonly largePrint: boolean;
  readonly leaflet: Leaflet;
}

/** What the patient takes home: tick what was discussed, read it as it will print, print it. */
export function LeafletView({ consultationId, discussed, largePrint, leaflet }: LeafletViewProps) {
  const pdf = `/consultations/${consultationId}/leaflet/pdf?${leafletSearch(discussed, largePrint)}`;
  return (
    <div className="cx-leaflet">
      <form className="cx-leaflet-choice" method="get">
        <input type="hidden" name="chosen" value="1" />
        <Panel title="What was discussed">
          <ul className="cx-check-list">
            {managementItems
              .filter((item) => item.leafletLines.length > 0)
              .map(({ id, text }) => (
                <li key={id}>
                  <label className="cx-check">
                    <input type="checkbox" name="item" value={id} defaultChecked={discussed.includes(id)} />
                    {text}
                  </label>
                </li>
              ))}
          </ul>
          <label className="cx-check">
            <input type="checkbox" name="print" value="large" defaultChecked={largePrint} />
            Large print
          </label>
          <Button type="submit" weight="secondary" small>
            Show the leaflet
          </Button>
        </Panel>
      </form>
      <div className="cx-stack">
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
        <article className="cx-leaflet-page" aria-label="Leaflet">
          <h2>When to get help</h2>
          <Parts parts={leaflet.safetyNet} />
          {leaflet.advice.length > 0 && <h2>What can help</h2>}
          <Parts parts={leaflet.advice} />
          <Parts parts={leaflet.contact} />
        </article>
      </div>
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly LeafletPart[] }) {
  return parts.map(({ id, title, lines }) => (
    <section key={id}>
      {title && <h3>{title}</h3>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  ));
}
