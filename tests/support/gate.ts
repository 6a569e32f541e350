import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

export interface Gate {
  /** The database's address, through the gate. */
  readonly url: string;
  /** Ends every connection and lets no new one in. */
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

/** Stands before a database, and can be shut as if the network or the server were gone. */
export async function gateTo(databaseUrl: string, { open = true } = {}): Promise<Gate> {
  const to = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isOpen = open;
  const server = createServer((near) => {
    if (!isOpen) return void near.destroy();
    const far = connect(Number(to.port), to.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an address of that kind.
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  const end = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    shut() {
      isOpen = false;
      end();
    },
    open() {
      isOpen = true;
    },
    close() {
      end();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
