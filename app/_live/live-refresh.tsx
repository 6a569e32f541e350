import { systemNow } from "@/lib/platform/clock";
import { LiveListener } from "./live-listener";

/**
 * Loads the page's data again whenever something of the person's organisation changes, also where it did before the
 * page listened, and once after every reconnection, when changes may have been missed. Shows nothing.
 */
export function LiveRefresh() {
  return <LiveListener drawnAt={systemNow().getTime()} />;
}
