// npm run check: format, lint, types, dead code and the unit tests.
import { handOver } from "./bootstrap.mjs";

await handOver("check");
