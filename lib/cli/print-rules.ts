import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { factsSchema } from "@/lib/clinical/checklist/answers";
import { rulesDocument } from "@/lib/clinical/review/rules-document";

const probesSchema = z.object({
  red_flag_probes: z.array(z.object({ rule: z.string(), fires: factsSchema, near_miss: factsSchema })),
});

/** Writes docs/clinical/rules.md: every rule in words, with the cases that clinicians wrote in the pathway. */
function printRules(): void {
  const pathway = probesSchema.parse(parse(readFileSync("docs/clinical/pathway.yaml", "utf8")));
  const probes = pathway.red_flag_probes.map(({ near_miss: nearMiss, ...probe }) => ({ ...probe, nearMiss }));
  writeFileSync("docs/clinical/rules.md", rulesDocument(probes));
  console.log("Wrote docs/clinical/rules.md");
}

printRules();
