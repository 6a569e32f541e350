import "server-only";
import { type DemoSignIn, demoSignIns } from "@/db/demo/sign-ins";
import { env } from "./env";

/** The sign-ins to show to a visitor: those of the demonstration while it is on, else none. */
export function shownSignIns(): readonly DemoSignIn[] {
  return env().COXA_DEMO === "1" ? demoSignIns() : [];
}
