import { z } from "zod";
import { rowPosition } from "@/lib/clinical/storable-time";
import { query } from "@/lib/platform/act";
import type { Actor } from "@/lib/platform/actor";
import { listPage } from "@/lib/platform/list-page";
import { ok } from "@/lib/platform/result";
import { kindDecidedBy } from "@/lib/referrals";
import * as store from "./store";

const pageSize = 25;

export const listAdviceInput = z.strictObject({ after: rowPosition.optional() });

/** A triager sees what her kind of service is asked, everybody else what the practice asked. */
const sideOf = ({ organisationId, role }: Actor) => ({ organisationId, kind: kindDecidedBy(role) });

/** The advice that is open at the actor's practice or service, soonest due first, page by page. */
export const listAdvice = query({
  name: "advice.view",
  input: listAdviceInput,
  async run({ tx, actor, input, now }) {
    const { after } = input;
    const found = await store.openFor(tx, sideOf(actor), { size: pageSize + 1, after });
    const { rows, next } = listPage(found, pageSize, ({ dueAt }) => dueAt);
    return ok({
      now,
      laterPage: after !== undefined,
      next,
      requests: rows.map(({ ownerOrganisationId, ...request }) => ({
        ...request,
        /** Whether it waits on the actor's side. */
        ours: ownerOrganisationId === actor.organisationId,
      })),
    });
  },
});

/** How much advice waits on the actor's side. */
export const countAdvice = query({
  name: "advice.view",
  input: z.strictObject({}),
  async run({ tx, actor }) {
    return ok({ waiting: await store.countWaitingOn(tx, sideOf(actor)) });
  },
});
