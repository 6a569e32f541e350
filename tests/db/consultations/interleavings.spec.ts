import fc from "fast-check";
import { demoId } from "@/db/demo/demo-ids";
import { startConsultation } from "@/lib/consultations";
import { viewWorkspace, type WorkspaceView } from "@/lib/workspace";
import { type Coxa, expect, test } from "../../support/acting";
import { type Draft, type Stored, WiredPage } from "../../support/two-pages";

/** `npm run soak` plays a thousand of them. */
const runs = Number(process.env.COXA_SOAK_INTERLEAVINGS ?? 60);

const values = {
  rigors: [true, false, undefined],
  nrs_now: [0, 5, 10, undefined],
  weight_bearing: ["normal", "painful", "unable", undefined],
} as const;
const fieldIds = Object.keys(values) as (keyof typeof values)[];

const typed = fc
  .constantFrom(...fieldIds)
  .chain((fieldId) =>
    fc.record({ fieldId: fc.constant(fieldId), value: fc.constantFrom(...values[fieldId]) }),
  );

const step = fc.record({
  who: fc.constantFrom(0, 1),
  does: fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("types" as const), change: typed }) },
    { weight: 4, arbitrary: fc.constant({ kind: "pauses" as const }) },
    { weight: 4, arbitrary: fc.constant({ kind: "arrives" as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: "loses the answer" as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: "is cut off" as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: "arrives late" as const }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("decides" as const),
        keep: fc.constantFrom("ours" as const, "theirs" as const),
      }),
    },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function viewOf(coxa: Coxa, consultationId: string): Promise<WorkspaceView> {
  const view = await coxa.as("gp", viewWorkspace, { consultationId });
  if (!view.ok) throw new Error(view.message);
  return view.value;
}

async function take(page: WiredPage, does: Step["does"]): Promise<void> {
  switch (does.kind) {
    case "types":
      return page.store.answer(does.change.fieldId, does.change.value);
    case "pauses":
      return page.pause();
    case "arrives":
      return page.arrives();
    case "loses the answer":
      return page.isCutOff(true);
    case "is cut off":
      return page.isCutOff(false);
    case "arrives late":
      return page.lateOneArrives();
    case "decides": {
      const [conflict] = page.store.read().conflicts;
      if (conflict) page.store.resolve(conflict.fieldId, does.keep);
    }
  }
}

/** Changes that replaced another page's value which their own page had not been told of. */
async function overwrittenUnseen(coxa: Coxa, { consultationId }: Draft, stored: readonly Stored[]) {
  const changes = await coxa.superuser<{ revision: number; field_id: string; editor_id: string }[]>`
    select revision, field_id, editor_id from consultation_changes where consultation_id = ${consultationId}`;
  return stored.flatMap(({ editorId, baseRevision, revision }) =>
    changes
      .filter((own) => own.revision === revision)
      .flatMap((own) =>
        changes.filter(
          (other) =>
            other.field_id === own.field_id &&
            other.editor_id !== editorId &&
            other.revision > baseRevision &&
            other.revision < revision,
        ),
      ),
  );
}

/** What a page shows of a field, against what is stored; nothing where it asks which of two is meant. */
function differences(page: WiredPage, now: WorkspaceView) {
  const { answers, conflicts } = page.store.read();
  const asked = new Set(conflicts.map(({ fieldId }) => fieldId));
  return fieldIds
    .filter((fieldId) => !asked.has(fieldId) && answers[fieldId] !== now.consultation.answers[fieldId])
    .map((fieldId) => ({ fieldId, shown: answers[fieldId], stored: now.consultation.answers[fieldId] }));
}

test(`two editors, ${runs} interleavings with lost and late messages: nothing is overwritten unseen, lost or brought back`, async ({
  coxa,
}) => {
  test.setTimeout(60_000 + runs * 2000);
  const patientId = demoId(4, 123);
  const started = await coxa.as("gp", startConsultation, { patientId });
  if (!started.ok) throw new Error(started.message);
  const draft = { patientId, consultationId: started.value.consultationId };
  let clashes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 40 }), async (steps) => {
      const view = await viewOf(coxa, draft.consultationId);
      const stored: Stored[] = [];
      const pages = [
        new WiredPage(coxa, "gp", draft, view, stored),
        new WiredPage(coxa, "gp2", draft, view, stored),
      ] as const;
      for (const { who, does } of steps) {
        await take(pages[who === 0 ? 0 : 1], does);
      }
      // Both say something of their own, so that each is told what the other did, and nothing waits any more.
      for (const [at, page] of [...pages, ...pages].entries()) {
        page.store.answer(
          page === pages[0] ? "occupation" : "patient_concerns",
          `round ${at} ${page.editorId}`,
        );
        await page.comesToRest();
      }
      for (const page of pages) await page.everythingLateArrives();
      const now = await viewOf(coxa, draft.consultationId);
      clashes += pages.flatMap((page) => page.store.read().conflicts).length;
      expect(await overwrittenUnseen(coxa, draft, stored)).toEqual([]);
      expect(pages.flatMap((page) => differences(page, now))).toEqual([]);
    }),
    { numRuns: runs },
  );
  // Else the steps never made the two disagree, and nothing was shown.
  expect(clashes).toBeGreaterThan(runs / 10);
});
