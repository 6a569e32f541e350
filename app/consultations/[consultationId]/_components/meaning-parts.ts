/** What the answers mean, with all the rules behind it: comes as soon as the checklist is there. */
export { EmergencyBlock } from "./emergency-block";
export { FootBar } from "./foot-bar";
export { LiveMeaning } from "./live-meaning";
export { nextToAsk } from "./next-to-ask";
export { SidePanel } from "./side-panel";
