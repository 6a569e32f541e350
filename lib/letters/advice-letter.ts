import { capital } from "./answer-rows";
import { instantInWords } from "./letter-dates";
import type { LetterBlock, LetterModel } from "./letter-model";
import { letterHead, pairs, paragraph, section, signatureOf } from "./letter-parts";
import type {
  LetterAuthor,
  LetterIssue,
  LetterOrganisation,
  LetterPatient,
  LetterRecipient,
} from "./letter-source";

interface AdviceMessage {
  readonly body: string;
  /** Name, profession and registration as they stood. */
  readonly signature: string;
  readonly organisation: string;
  readonly at: Date;
}

export interface AdviceLetterSource {
  readonly practice: LetterOrganisation;
  readonly service: LetterRecipient;
  readonly author: LetterAuthor;
  /** null on the service's copy: advice is given without knowing who it is about. */
  readonly patient: LetterPatient | null;
  /** What the service was shown, a line each: the note, and the red flags after "Red flags present: " and the like. */
  readonly shown: readonly string[];
  /** The question first, then the thread. */
  readonly thread: readonly AdviceMessage[];
  readonly issue: LetterIssue;
}

const notShared = "Not shared with the service";

/**
 * A request for advice with its thread. It holds what the service was shown when it was asked and nothing that was
 * recorded since; the service's copy names nobody.
 */
export function adviceLetter(source: AdviceLetterSource): LetterModel {
  const { practice, service, author, patient, shown, thread, issue } = source;
  const redFlags = shown.filter(isOfRedFlags).map((line) => capital(line.replace("Red flags ", "")));
  const question = thread[0]?.body ?? "Not asked";
  return {
    kind: "advice-request",
    title: "Request for advice",
    ...headOf(source),
    headline: {
      question,
      redFlags: redFlags.join(" ") || "Not recorded",
      wants: "Not part of this request: the practice asks for advice.",
    },
    urgency: null,
    sections: [
      section("referral_details", "Referral details", [
        ...pairs([
          ["Advice from", `${service.name}, ${service.organisation}`],
          ["Asked by", `${author.name}, ${author.profession}`],
          ["Question", question],
        ]),
      ]),
      section("advice", "Advice", adviceBlocks(thread)),
      section("shown", "What the service was shown", shown.map(lineShown)),
    ],
    signature: signatureOf(author, issue),
    distribution: [patient ? practice.name : `${service.name}, ${service.organisation}`],
    notes: [
      "Advice is given on what was shown here. The practice remains responsible for the patient's care.",
      "Coxa's rules await sign-off by a clinical safety officer. Not for use with real patients.",
    ],
  };
}

function headOf({ issue, practice, service, patient }: AdviceLetterSource) {
  if (patient) return letterHead(issue, practice, service, patient);
  const nobody: LetterPatient = {
    title: null,
    givenName: "",
    familyName: "",
    dateOfBirth: "1900-01-01",
    nhsNumber: "",
    sexAtBirth: "not_known",
    addressLines: [],
    postcode: "",
    phone: null,
    messageConsent: null,
    interpreter: null,
    adjustments: null,
    allergyState: "not_recorded",
    allergies: [],
    allergiesRecordedBy: null,
    allergiesRecordedAt: null,
  };
  return {
    ...letterHead(issue, practice, service, nobody),
    patient: {
      name: "Not named",
      born: notShared,
      nhsNumber: notShared,
      sex: "In what the service was shown",
      address: notShared,
      phone: notShared,
      allergies: notShared,
    },
  };
}

const isOfRedFlags = (line: string) => line.startsWith("Red flags ");

/** The note as it is; a line about red flags with its name before it. */
function lineShown(line: string): LetterBlock {
  const at = line.indexOf(": ");
  return isOfRedFlags(line) && at > 0
    ? paragraph(capital(line.slice(at + 2)), line.slice(0, at))
    : paragraph(line);
}

function adviceBlocks(thread: readonly AdviceMessage[]): LetterBlock[] {
  const replies = thread.slice(1);
  if (replies.length === 0) return [paragraph("No reply yet.")];
  return replies.map(({ body, signature, organisation, at }) =>
    paragraph(body, `${signature}, ${organisation}, ${instantInWords(at)}`),
  );
}
