// npm start: brings up all of Coxa on a fresh clone. npm run dev: the same with reloading.
import { handOver } from "./bootstrap.mjs";

await handOver("start");
