// npm run bench: measures Coxa and prints each figure beside its goal; `npm run bench -- rules` measures one topic.
import { handOver } from "./bootstrap.mjs";

const isTopic = (/** @type {string} */ argument) => /^[a-z-]+$/.test(argument) && !argument.startsWith("-");
process.argv.push(
  "bench",
  ...process.argv
    .splice(2)
    .map((argument) => (isTopic(argument) ? `tests/bench/${argument}.bench.ts` : argument)),
);

await handOver("test");
