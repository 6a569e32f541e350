import { connect } from "node:net";
import type { ScanState } from "@/db/schema";

const patience = 10_000;

/**
 * Has clamd look at a file. `address` is "host:port" or a socket's path; without one the file is `not_scanned`. A
 * file in which something was found, or that could not be scanned although a scanner is set, is in quarantine.
 */
export async function scanFile(content: Uint8Array, address: string | undefined): Promise<ScanState> {
  if (!address) {
    return "not_scanned";
  }
  try {
    return (await askClamd(content, address)).endsWith(": OK") ? "clean" : "quarantined";
  } catch {
    return "quarantined";
  }
}

/** The INSTREAM command: each chunk behind its length, an empty one last. */
function askClamd(content: Uint8Array, address: string): Promise<string> {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  const socket = host && port ? connect(Number(port), host) : connect(address);
  return new Promise((resolve, reject) => {
    let reply = "";
    socket.setTimeout(patience, () => socket.destroy(new Error("clamd did not answer")));
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      reply += chunk.toString();
    });
    socket.on("close", () => resolve(reply.replace(/\0/g, "").trim()));
    socket.on("connect", () => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(content.length);
      socket.write("zINSTREAM\0");
      socket.write(length);
      socket.write(content);
      socket.write(Buffer.alloc(4));
    });
  });
}
