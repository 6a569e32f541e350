import { connect } from "node:net";
import { newId } from "@/lib/platform/ids";
import { expect, test } from "../support/fixtures";

/** Asks for changes to be saved, and gives what comes first of the answer. */
function firstPieceOf(baseUrl: string, path: string): Promise<string> {
  const { hostname, port, host } = new URL(baseUrl);
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    "Accept-Encoding: gzip",
    "Content-Type: application/json",
    "Content-Length: 2",
    "",
    "{}",
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(lines.join("\r\n")));
    socket.setEncoding("utf8").once("error", reject);
    socket.once("data", (piece) => {
      socket.destroy();
      resolve(String(piece));
    });
  });
}

test("what the page waits for to say Saved comes in one piece, not compressed", async ({ baseURL }) => {
  const piece = await firstPieceOf(baseURL ?? "", `/consultations/${newId()}/answers`);
  expect(piece).toMatch(/^HTTP\/1\.1 401 /);
  expect(piece).not.toMatch(/^content-encoding:/im);
  expect(piece).toContain('"session.none"');
  expect(piece.endsWith("\r\n0\r\n\r\n")).toBe(true);
});
