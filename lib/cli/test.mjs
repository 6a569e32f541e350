// npm test: tests all of Coxa on a fresh clone.
import { handOver } from "./bootstrap.mjs";

await handOver("test");
