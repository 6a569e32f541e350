import { startEmbedded } from "@/db/embedded";
import { newPassword } from "@/db/roles";

/** Run as a process of its own: starts a throw-away cluster in the folder it is given, says so and holds it. */
startEmbedded({
  folder: process.argv[2] ?? "",
  passwords: { superuser: newPassword(), owner: newPassword(), app: newPassword(), worker: newPassword() },
  kind: "throw-away",
}).then(
  (server) => process.send?.({ pid: server.pid }),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
