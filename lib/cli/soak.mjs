// npm run soak: the tests that draw their cases at random, with the whole count instead of a sample. Takes hours.
import { handOver } from "./bootstrap.mjs";

process.env.COXA_SOAK_RUNS ??= "100000";
process.env.COXA_SOAK_DB_RUNS ??= "1000";
process.env.COXA_SOAK_KILLS ??= "200";
process.env.COXA_SOAK_REQUESTS ??= "100000";
process.env.COXA_SOAK_FAULTS ??= "200";
process.env.COXA_SOAK_INTERLEAVINGS ??= "1000";
process.env.COXA_SOAK_RACES ??= "500";
process.env.COXA_SOAK_SENDS ??= "10000";
process.argv.push(
  "--timeout=0",
  "tests/unit/clinical/rule-properties.spec.ts",
  "tests/unit/clinical/safest-path.spec.ts",
  "tests/unit/clinical/lasting-answers.spec.ts",
  "tests/unit/clinical/words.spec.ts",
  "tests/unit/clinical/readiness.spec.ts",
  "tests/unit/fhir/referral-document.spec.ts",
  "tests/unit/letters/letter-document.spec.ts",
  "tests/unit/letters/issue-letter.spec.ts",
  "tests/unit/letters/unanswered.spec.ts",
  "tests/unit/referrals/histories.spec.ts",
  "tests/db/audit-chain.spec.ts",
  "tests/db/referrals/histories.spec.ts",
  "tests/db/referrals/races.spec.ts",
  "tests/db/referrals/inbox-tallies.spec.ts",
  "tests/db/jobs/worker-process.spec.ts",
  "tests/e2e/kills.spec.ts",
  "tests/db/fuzz.spec.ts",
  "tests/e2e/fuzz-requests.spec.ts",
  "tests/db/consultations/interleavings.spec.ts",
  "tests/e2e/nothing-lost.spec.ts",
);

await handOver("test");
