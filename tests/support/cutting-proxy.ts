import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Where the next commit is cut off: before the database hears of it, or after, before anybody hears the answer. */
export type Cut = "before" | "after";

export interface CuttingProxy {
  /** The same database, by way of this proxy. */
  readonly url: string;
  /** Cuts the connection of the next commit that passes. */
  cutNextCommit(where: Cut): void;
  close(): Promise<void>;
}

/** Stands between a client and PostgreSQL and passes everything on, but for the commits it is told to cut. */
export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let next: Cut | undefined;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let deaf = false;
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => open.delete(socket));
    }
    client.on("data", (bytes) => {
      const cut = next && /\bcommit\b/i.test(bytes.toString("latin1")) ? next : undefined;
      next = cut ? undefined : next;
      if (cut === "before") {
        client.destroy();
        upstream.destroy();
        return;
      }
      deaf ||= cut === "after";
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      // The database has answered the commit: what it said is not passed on.
      if (deaf) {
        client.destroy();
        upstream.end();
        return;
      }
      client.write(bytes);
    });
    client.on("end", () => upstream.end());
    upstream.on("end", () => client.end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  // A server that listens on TCP has an address of that kind.
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = "127.0.0.1";
  return {
    url: url.href,
    cutNextCommit(where) {
      next = where;
    },
    close() {
      for (const socket of open) {
        socket.destroy();
      }
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
