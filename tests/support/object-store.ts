import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface ObjectStoreServer {
  readonly settings: Readonly<Record<string, string>>;
  readonly objects: Map<string, Buffer>;
  /** Refused requests, with why. */
  readonly refused: string[];
  /** While set, every request is answered with this status. */
  answerWith: number | undefined;
  close(): Promise<void>;
}

const [accessKeyId, secretAccessKey, region] = ["tester", "a-key-of-the-test-alone", "eu-west-2"] as const;
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");

/** Keeps objects as an S3 does over HTTP, for requests whose signature (version 4) is right; reads and writes only. */
export async function startObjectStore(): Promise<ObjectStoreServer> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const fault = faultOf(request, body);
    const key = (request.url ?? "").replace(/^\/files\//, "");
    if (fault) refused.push(fault);
    if (fault || told.answerWith) return void response.writeHead(fault ? 403 : (told.answerWith ?? 0)).end();
    if (request.method === "PUT") objects.set(key, body);
    const found = objects.get(key);
    response.writeHead(found ? 200 : 404).end(request.method === "GET" ? found : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an address of that kind.
  const { port } = server.address() as AddressInfo;
  const told: ObjectStoreServer = {
    settings: {
      COXA_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      COXA_S3_BUCKET: "files",
      COXA_S3_REGION: region,
      COXA_S3_ACCESS_KEY_ID: accessKeyId,
      COXA_S3_SECRET_ACCESS_KEY: secretAccessKey,
    },
    objects,
    refused,
    answerWith: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return told;
}

/** What is wrong with a request's signature, worked out anew; `undefined` when it is right. */
function faultOf(request: IncomingMessage, body: Buffer): string | undefined {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, who, day = "", where, names = "", signature] =
    pattern.exec(request.headers.authorization ?? "") ?? [];
  if (who !== accessKeyId || where !== region) return "not signed by the tester for this region";
  const header = (name: string) => String(request.headers[name] ?? "").trim();
  const claimed = header("x-amz-content-sha256");
  if (claimed !== "UNSIGNED-PAYLOAD" && claimed !== sha256(body)) return "the body is not what was signed";
  const signed = names.split(";");
  const canonical = [
    request.method,
    request.url,
    "",
    ...signed.map((name) => `${name}:${header(name)}`),
    "",
    names,
    claimed,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", header("x-amz-date"), scope, sha256(canonical)].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, text).toString("hex") === signature ? undefined : "the signature is wrong";
}
