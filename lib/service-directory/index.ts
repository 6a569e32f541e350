export { listDeputies } from "./list-deputies";
export { manageServices } from "./manage-services";
export { saveService } from "./save-service";
