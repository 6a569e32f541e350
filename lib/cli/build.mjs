// npm run build: builds the web application, if anything changed.
import { handOver } from "./bootstrap.mjs";

await handOver("build");
