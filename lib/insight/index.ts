export { viewInsight } from "./view-insight";
