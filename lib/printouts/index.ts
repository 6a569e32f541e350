export { printLeaflet, viewLeaflet } from "./leaflet";
export { printRequestForm } from "./print-request-form";
export { printSummary } from "./print-summary";
