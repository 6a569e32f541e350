import type { ViewOf } from "@/app/_record/view-of";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { answerText } from "@/lib/clinical/phrases";
import { type Need, needsOf } from "@/lib/clinical/readiness";
import type { urgencies } from "@/lib/clinical/rules/urgency";
import { differencesFromNational } from "@/lib/clinical/services/local-differences";
import type { Route } from "@/lib/clinical/services/route";
import { routes } from "@/lib/clinical/services/routes";
import { suggestRoutes } from "@/lib/clinical/suggestions";
import type { viewReferralForm } from "@/lib/referrals";
import { kindsOfService, type ReferralTyped, type ServiceKind } from "./referral-typed";

type Source = ViewOf<typeof viewReferralForm>;

/** Something a service needs. `open` are the questions of the consultation still to ask. */
export interface NeedView {
  readonly id: string;
  readonly label: string;
  readonly open: readonly { readonly id: string; readonly label: string }[];
  /** What this form itself must still say for it. */
  readonly write: "question" | "note" | undefined;
}

export interface ServiceView {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly name: string;
  readonly organisationName: string;
  readonly ages: string;
  readonly criteria: readonly string[];
  /** Where its limits depart from what holds for its kind everywhere. */
  readonly differences: readonly string[];
  readonly urgentDecisionDays: number;
  readonly routineDecisionDays: number;
  readonly typicalWaitWeeks: number;
  readonly needs: readonly NeedView[];
  /** What may be kept out of the letter. */
  readonly sections: Source["services"][number]["sections"];
  /** What the service would send the referral back for, as things stand. */
  readonly refusals: readonly { readonly label: string; readonly local: boolean; readonly because: string }[];
}

/** A red flag of the emergency kind that is present, or that nobody has excluded yet. */
export interface EmergencyView {
  readonly label: string;
  readonly present: boolean;
  /** The answers behind one that is present, or the questions still to ask. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
}

/** All that the referral form shows, as plain data for the browser. */
export interface ReferFormView {
  readonly consultationId: string;
  readonly mayEditAnswers: boolean;
  readonly draftId: string | undefined;
  readonly kind: ServiceKind;
  readonly computedUrgency: ReferralTyped["urgency"];
  readonly services: readonly ServiceView[];
  /** What services of each kind take, and what they send back, everywhere. */
  readonly national: Readonly<
    Record<ServiceKind, { readonly takes: readonly string[]; readonly sendsBack: readonly string[] }>
  >;
  readonly suggested: readonly { readonly label: string; readonly priority: string; readonly why: string }[];
  readonly emergencies: readonly EmergencyView[];
  readonly patientRefused: boolean;
  /** The side as the consultation has it: the letter says this one and no other. */
  readonly side: Source["facts"]["laterality"];
  /** Referrals of this patient that are not finished, to spare a second one. */
  readonly earlier: Source["earlier"];
  /** Of these, what is sent and open, with the side each is about. */
  readonly duplicates: Source["duplicates"];
  readonly typed: Omit<ReferralTyped, "referralId">;
}

interface Asked {
  readonly draftId: string | undefined;
  readonly kind: string | undefined;
}

/** What the form starts from: the draft, else what the consultation already says. Nothing is asked twice. */
export function referFormView(source: Source, asked: Asked): ReferFormView {
  const view = formView(source, asked);
  const fitting = view.services.filter((service) => service.kind === view.kind);
  // The first that would not send it back is chosen already; another is one key away.
  const first = fitting.find(({ refusals }) => refusals.length === 0);
  const { serviceId, question } = view.typed;
  return {
    ...view,
    typed: {
      ...view.typed,
      serviceId: serviceId || (first?.id ?? ""),
      question: question || usualQuestion(source, view.kind),
    },
  };
}

/** What is usually asked of a kind of service, to be changed at will. */
function usualQuestion({ facts }: Source, kind: ServiceKind): string {
  if (kind !== "physiotherapy") return "";
  const diagnosis = facts.working_diagnosis;
  return diagnosis === undefined
    ? "Please assess and treat."
    : `Please assess and treat: ${answerText(fieldById("working_diagnosis"), diagnosis)}.`;
}

function formView(source: Source, asked: Asked): ReferFormView {
  const { consultation, facts, assessment, services, draft } = source;
  const suggested = suggestRoutes(facts, assessment);
  const finished: readonly string[] = ["withdrawn", "returned", "discarded"];
  return {
    consultationId: consultation.id,
    mayEditAnswers: consultation.status === "draft",
    draftId: asked.draftId,
    kind:
      kindsOfService.find((kind) => kind === asked.kind) ??
      draft?.kind ??
      kindsOfService.find((kind) => kind === suggested[0]?.route) ??
      "physiotherapy",
    computedUrgency: startUrgency(assessment.urgency),
    services: services.map(serviceView),
    national: {
      physiotherapy: nationalCriteria("physiotherapy"),
      occupational_therapy: nationalCriteria("occupational_therapy"),
      orthopaedics: nationalCriteria("orthopaedics"),
    },
    suggested: suggested.map(({ label, priority, reasons }) => ({
      label,
      priority,
      why: reasons.join("; "),
    })),
    emergencies: emergenciesOf(source),
    patientRefused: facts.consent_refer === false,
    earlier: source.earlier.filter(({ status }) => !finished.includes(status)),
    duplicates: source.duplicates,
    side: facts.laterality,
    typed: typedAtStart(source),
  };
}

function typedAtStart({ consultation, facts, assessment, draft }: Source): ReferFormView["typed"] {
  const { patient_goals: goals, patient_concerns: worries } = facts;
  return {
    consultationId: consultation.id,
    serviceId: draft?.serviceId ?? "",
    question: draft?.question ?? facts.reason_for_referral ?? "",
    urgency: draft?.urgency ?? startUrgency(assessment.urgency),
    urgencyReason: draft?.urgencyReason ?? "",
    expectation: draft?.expectation ?? facts.expectation_of_referral ?? "",
    patientWishes:
      draft?.patientWishes ?? [goals, worries && `Worried about: ${worries}`].filter(Boolean).join("\n"),
    note: draft?.note ?? "",
    redFlagReason: draft?.redFlagReason ?? "",
    leftOut: draft?.leftOut?.map(({ section, reason }) => ({ section, reason })) ?? null,
    copiesTo: draft?.copiesTo.map(({ name, address }) => ({ name, address })) ?? [],
    patientAgrees: draft?.status === "draft" ? draft.consentAt !== null : facts.consent_refer === true,
  };
}

/** A letter carries routine for what the rules find less than routine. */
function startUrgency(computed: (typeof urgencies)[number]): ReferralTyped["urgency"] {
  return computed === "self_care" || computed === "info" ? "routine" : computed;
}

function nationalCriteria(kind: ServiceKind) {
  const { accepts, rejects }: Route = routes[kind];
  return {
    takes: accepts,
    sendsBack: rejects.filter(({ local }) => !local).map(({ label }) => label),
  };
}

function serviceView(service: Source["services"][number]): ServiceView {
  const fromReferral = new Map(needsOf(service.kind).map((need) => [need.id, need.fromReferral]));
  return {
    id: service.id,
    kind: service.kind,
    name: service.name,
    organisationName: service.organisationName,
    ages: service.maximumAge
      ? `${service.minimumAge} to ${service.maximumAge}`
      : `${service.minimumAge} and over`,
    criteria: service.localCriteria,
    differences: differencesFromNational(service.kind, service),
    urgentDecisionDays: service.urgentDecisionDays,
    routineDecisionDays: service.routineDecisionDays,
    typicalWaitWeeks: service.typicalWaitWeeks,
    sections: service.sections,
    needs: service.readiness.needs.map((need) => needView(need, fromReferral.get(need.id))),
    refusals: service.readiness.wouldRefuse.map(({ label, rule, because }) => ({
      label,
      local: rule === "local",
      because: because.map((reason) => `${reason.label}: ${reason.answerText}`).join("; "),
    })),
  };
}

function needView(need: Need, from: "question" | "phonedTo" | "written" | undefined): NeedView {
  return {
    id: need.id,
    label: need.label,
    open: need.state === "missing" ? questionsOf(need.fieldIds) : [],
    write: from && (from === "question" ? "question" : "note"),
  };
}

function emergenciesOf({ assessment }: Source): readonly EmergencyView[] {
  const present = assessment.redFlags
    .filter(({ urgency }) => urgency === "emergency_same_day")
    .map(({ label, because }) => ({
      label,
      present: true,
      questions: because.map(({ fieldId, label: asked }) => ({ id: fieldId, label: asked })),
    }));
  const open = assessment.notExcluded
    .filter(({ urgency, askable }) => urgency === "emergency_same_day" && askable)
    .map(({ label, questions }) => ({ label, present: false, questions: questionsOf(questions) }));
  return [...present, ...open];
}

function questionsOf(fieldIds: Need["fieldIds"]) {
  return fieldIds.map((id) => ({ id, label: fieldById(id).label }));
}
