import { Refused } from "@/app/_frame/refused";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { viewLetterhead } from "@/lib/organisations";
import { queryForPage } from "@/lib/platform/as-current-user";
import { LetterheadForm } from "./forms";

/** Pixels of a style sheet in a millimetre. */
const pixelsPerMm = 96 / 25.4;

export default async function LetterheadPage() {
  const found = await queryForPage(viewLetterhead, {}, "/administration/letters");
  if (!found.ok) {
    return <Refused refusal={found} />;
  }
  const { name, addressLines, phone, odsCode, logo, omittedOn } = found.value;
  return (
    <SignedInFrame title="Letterhead" returnTo="/administration/letters" at="letters">
      <PageHead title="Letterhead" detail="What is printed on top of every letter from now on" />
      <div className="cx-stack">
        <Panel title="As it prints">
          <div className="cx-letterhead">
            {logo && (
              // biome-ignore lint/performance/noImgElement: it is in the page already and is not fetched
              <img
                src={`data:image/png;base64,${logo.png}`}
                alt={`Logo of ${name}`}
                width={Math.round(logo.widthMm * pixelsPerMm)}
                height={Math.round(logo.heightMm * pixelsPerMm)}
              />
            )}
            <strong>{name}</strong>
            <address>
              {addressLines.join(", ")}
              <br />
              Phone {phone}, ODS code {odsCode}
            </address>
          </div>
        </Panel>
        <Panel title="Change it">
          <LetterheadForm hasLogo={logo !== null} omittedOn={omittedOn} />
        </Panel>
      </div>
    </SignedInFrame>
  );
}
