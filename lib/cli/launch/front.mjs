// What stands before the framework in the server's process, loaded with --import: no request reaches it with headers
// that only a proxy of ours may set, with a body that is too long, or for longer than it may take.
import { Server } from "node:http";

/** Headers by which a client could pass for somebody or something else. */
const claims = [
  ...[
    "forwarded",
    "x-real-ip",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-forwarded-proto",
    "x-forwarded-server",
  ],
  ...[
    "x-original-url",
    "x-rewrite-url",
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "x-middleware-next",
  ],
  ...["x-invoke-path", "x-invoke-query", "x-nextjs-data", "x-http-method-override", "x-coxa-server"],
];
const bodyLimit = 1_000_000;
const uploadLimit = 10_000_000;
const trusted = Number(process.env.COXA_TRUSTED_PROXIES ?? 0);
const emit = Server.prototype.emit;

/** @param {import("node:http").IncomingMessage} request */
function withoutClaims(request) {
  const said = request.headers["x-forwarded-for"];
  const hops = typeof said === "string" ? said.split(",").map((hop) => hop.trim()) : [];
  // Each proxy of ours adds whom it heard at the right; all to the left of those is the client's own invention.
  const peer = trusted > 0 ? hops.at(-trusted) : undefined;
  // The framework passes an action on to itself where another of its parts must run it; what it says then, it knows.
  const passedOn =
    isOwnMachine(request.socket.remoteAddress) && request.headers["x-action-forwarded"] === "1";
  const host = passedOn ? request.headers["x-forwarded-host"] : undefined;
  for (const name of claims) {
    delete request.headers[name];
  }
  if (host) {
    request.headers["x-forwarded-host"] = host;
  }
  request.headers["x-forwarded-for"] = peer ?? request.socket.remoteAddress ?? "unknown";
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function refuse(request, response) {
  response.writeHead(413, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end("The request is too long.");
  request.destroy();
}

/** @param {string | undefined} address */
function isOwnMachine(address) {
  return address === "127.0.0.1" || address === "::1" || address === "::ffff:127.0.0.1";
}

/** @param {import("node:http").IncomingMessage} request */
function longestBody(request) {
  return request.headers["content-type"]?.startsWith("multipart/form-data") ? uploadLimit : bodyLimit;
}

Server.prototype.emit = function emitGuarded(event, ...args) {
  if (event !== "request" && event !== "upgrade") {
    return emit.call(this, event, ...args);
  }
  const [request, response] = args;
  withoutClaims(request);
  if (event === "request") {
    const limit = longestBody(request);
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      refuse(request, response);
      return true;
    }
    if (request.headers["transfer-encoding"]) {
      let length = 0;
      const push = request.push;
      request.push = function pushCounted(/** @type {Buffer | null} */ chunk, /** @type {any} */ ...rest) {
        length += chunk?.length ?? 0;
        if (length > limit) {
          request.destroy();
          return false;
        }
        return push.call(this, chunk, ...rest);
      };
    }
  }
  return emit.call(this, event, ...args);
};

// A client has this long to send its headers, and its whole request.
const listen = Server.prototype.listen;
Server.prototype.listen = /** @type {typeof listen} */ (
  function listenTimed(/** @type {any[]} */ ...args) {
    this.headersTimeout = 10_000;
    this.requestTimeout = 30_000;
    return listen.apply(this, /** @type {any} */ (args));
  }
);
