export { beginBatch } from "./begin-batch";
export { printLeaflet, viewLeaflet } from "./leaflet";
export { listPrintables } from "./list-printables";
export { printRequestForm } from "./print-request-form";
export { printSummary } from "./print-summary";
export { StoredZip } from "./stored-zip";
