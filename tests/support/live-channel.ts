import { request as httpRequest } from "node:http";

/**
 * Listens to the live channel. `open` resolves with the first word, `closed` when the server ends the channel; `told`
 * is all that was said so far.
 */
export function listen(cookie: string) {
  let said = "";
  const request = httpRequest(`${process.env.COXA_TEST_URL}/api/live`, { headers: { cookie } });
  const closed = Promise.withResolvers<void>();
  const open = new Promise<void>((resolve, reject) => {
    request.once("response", (answer) => {
      answer.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      answer.once("data", () => resolve());
      answer.once("close", () => closed.resolve());
      answer.on("error", () => undefined);
    });
    request.once("error", reject);
  });
  request.end();
  return { open, closed: closed.promise, told: () => said, close: () => request.destroy() };
}
