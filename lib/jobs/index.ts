export { runWorker, tasks } from "./run-worker";
