export { viewDay } from "./view-day";
