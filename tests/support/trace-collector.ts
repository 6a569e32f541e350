import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface TraceCollector {
  readonly url: string;
  /** Everything that was sent, as it was sent. */
  readonly received: () => string;
  close(): Promise<void>;
}

/** Takes in traces as an OpenTelemetry collector does over HTTP, and keeps what it got. */
export async function startTraceCollector(): Promise<TraceCollector> {
  let received = "";
  const server = createServer((request, response) => {
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      received += part;
    });
    request.on("end", () => response.writeHead(200, { "content-type": "application/json" }).end("{}"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an address of that kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received: () => received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
