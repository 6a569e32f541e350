// Run as a process of its own: tries to take the claim it is given, tells what came of it, and holds on.
import { takeClaim } from "../../lib/cli/launch/claims.mjs";

const claim = takeClaim(process.argv[2] ?? "", "testing");
process.send?.(claim.held ? { held: true } : { held: false, by: claim.by.pid });
process.on("message", () => process.exit());
