// What stands before the framework in the server's process, loaded with --import: no request reaches it with headers
// that only a proxy of ours may set, by a method that nothing here has, from another site's page, with a body that is
// too long or that no part of Coxa takes, or for longer than it may take; and no answer leaves without its headers.
import { randomUUID } from "node:crypto";
import { Server, STATUS_CODES } from "node:http";
import { areArguments } from "./action-arguments.mjs";
import { securityHeaders } from "./security-headers.mjs";

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
const methods = ["GET", "HEAD", "POST", "OPTIONS"];
const bodyLimit = 1_000_000;
// A file of 10 MB and what the form puts around it.
const uploadLimit = 10 * 1024 * 1024 + 16_384;
/** The addresses that take files. */
const uploads = /^\/(referrals\/[^/?]+\/files|letters\/read\/file)(\?|$)/;
const trusted = Number(process.env.COXA_TRUSTED_PROXIES ?? 0);
const canonical = originOf(process.env.NEXTAUTH_URL);
const emit = Server.prototype.emit;
/** Known to this process alone: what comes with it was sent on by the framework itself. */
const ownWord = randomUUID();

/** @param {import("node:http").IncomingMessage} request */
function withoutClaims(request) {
  const said = request.headers["x-forwarded-for"];
  const hops = typeof said === "string" ? said.split(",").map((hop) => hop.trim()) : [];
  // Each proxy of ours adds whom it heard at the right; all to the left of those is the client's own invention.
  const peer = trusted > 0 ? hops.at(-trusted) : undefined;
  // The framework passes an action on to itself where another of its parts must run it, with all its headers; only then
  // does it know the host that was asked for.
  const passedOn = request.headers["x-coxa-own-word"] === ownWord;
  const host = passedOn ? request.headers["x-forwarded-host"] : undefined;
  if (!passedOn) {
    delete request.headers["x-action-forwarded"];
  }
  for (const name of claims) {
    delete request.headers[name];
  }
  if (host) {
    request.headers["x-forwarded-host"] = host;
  }
  request.headers["x-coxa-own-word"] = ownWord;
  request.headers["x-forwarded-for"] = peer ?? request.socket.remoteAddress ?? "unknown";
}

/**
 * Whether the page of another site asks for a change here. Programs send no origin; "null" is nobody we know.
 * @param {import("node:http").IncomingMessage} request
 */
function comesFromElsewhere({ method, headers }) {
  const { origin } = headers;
  if (method !== "POST" || origin === undefined) {
    return false;
  }
  const hosts = [headers.host, headers["x-forwarded-host"]];
  return (
    origin !== canonical && !hosts.some((host) => host && origin === `${origin.split("//")[0]}//${host}`)
  );
}

/** @param {string | undefined} address */
function originOf(address) {
  return address && URL.canParse(address) ? new URL(address).origin : undefined;
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} words
 * @param {import("node:http").OutgoingHttpHeaders} headers
 */
function refuse(response, status, words, headers = {}) {
  response.writeHead(status, {
    ...securityHeaders,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
    ...headers,
  });
  response.end(words);
}

/**
 * Answers what is no request that Node could read, with what an answer of ours carries.
 * @param {NodeJS.ErrnoException} fault
 * @param {import("node:stream").Duplex} socket
 */
function refuseUnreadable(fault, socket) {
  if (fault.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = unreadable.get(fault.code ?? "") ?? 400;
  const headers = {
    ...securityHeaders,
    "Cache-Control": "no-store",
    "Content-Length": "0",
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", ""].join("\r\n"));
}

/** What Node answers where it is not "bad request". */
const unreadable = new Map([
  ["HPE_HEADER_OVERFLOW", 431],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", 413],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
]);

/**
 * Refuses what no part of Coxa may see.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function isRefused(request, response) {
  if (request.headers.host === undefined && request.httpVersion !== "1.0") {
    refuse(response, 400, "The request does not say which host it is for.");
    return true;
  }
  if (!methods.includes(request.method ?? "")) {
    refuse(response, 405, "There is no such method here.", { allow: methods.join(", ") });
    return true;
  }
  if (comesFromElsewhere(request)) {
    refuse(response, 403, "This was asked from the page of another site.");
    return true;
  }
  if (isMultipart(request) && !uploads.test(request.url ?? "")) {
    refuse(response, 415, "Nothing here takes files.");
    return true;
  }
  if (Number(request.headers["content-length"] ?? 0) > longestBody(request)) {
    refuse(response, 413, "The request is too long.");
    request.destroy();
    return true;
  }
  return false;
}

/**
 * Ends a request that does not say its length once it is longer than it may be.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function endWhenTooLong(request, response) {
  const limit = longestBody(request);
  let length = 0;
  const push = request.push;
  request.push = function pushCounted(/** @type {Buffer | null} */ chunk, /** @type {any} */ ...rest) {
    length += chunk?.length ?? 0;
    if (length > limit) {
      if (!response.headersSent) {
        refuse(response, 413, "The request is too long.");
      }
      request.destroy();
      return false;
    }
    return push.call(this, chunk, ...rest);
  };
}

/** @param {import("node:http").IncomingMessage} request */
function longestBody(request) {
  return isMultipart(request) ? uploadLimit : bodyLimit;
}

/** @param {import("node:http").IncomingMessage} request */
function isMultipart(request) {
  return /^\s*multipart\//i.test(request.headers["content-type"] ?? "");
}

/**
 * Holds the request for an action back until all its arguments are here, and lets none through that the framework would
 * answer with a fault of the server's.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => void} letThrough
 */
function holdBack(request, response, letThrough) {
  /** @type {Buffer[]} */
  const held = [];
  const push = request.push;
  request.push = function pushHeld(/** @type {Buffer | null} */ chunk) {
    if (chunk) {
      held.push(chunk);
      return true;
    }
    const body = Buffer.concat(held);
    if (!areArguments(body.toString())) {
      refuse(response, 400, "These are not the arguments of an action.");
      return false;
    }
    push.call(this, body);
    push.call(this, null);
    letThrough();
    return true;
  };
}

/**
 * Lets headers that are sent first go together with what is written in the same turn, and with the end where it is
 * reached in it: each piece by itself would wake the browser once more.
 * @param {import("node:http").ServerResponse} response
 */
function withWhatFollows(response) {
  const flush = response.flushHeaders;
  response.flushHeaders = function flushWithWhatFollows() {
    const { socket } = this;
    socket?.cork();
    flush.call(this);
    setImmediate(() => socket?.uncork());
  };
}

Server.prototype.emit = function emitGuarded(event, ...args) {
  if (event !== "request" && event !== "upgrade") {
    return emit.call(this, event, ...args);
  }
  const [request, response] = args;
  withoutClaims(request);
  const letThrough = () => emit.call(this, event, ...args);
  if (event === "upgrade") {
    return letThrough();
  }
  for (const [name, value] of Object.entries(securityHeaders)) {
    response.setHeader(name, value);
  }
  withWhatFollows(response);
  if (isRefused(request, response)) {
    return true;
  }
  const isAction = request.method === "POST" && request.headers["next-action"] !== undefined;
  if (isAction) {
    holdBack(request, response, letThrough);
  }
  if (request.headers["transfer-encoding"]) {
    endWhenTooLong(request, response);
  }
  return isAction || letThrough();
};

// A client has this long to send its headers, and its whole request. What Node itself would answer, the front does.
const listen = Server.prototype.listen;
Server.prototype.listen = /** @type {typeof listen} */ (
  function listenTimed(/** @type {any[]} */ ...args) {
    this.headersTimeout = 10_000;
    this.requestTimeout = 30_000;
    /** @type {any} */ (this).requireHostHeader = false;
    this.on("clientError", refuseUnreadable);
    this.on("checkExpectation", (_, response) =>
      refuse(response, 417, "Nothing here meets that expectation."),
    );
    return listen.apply(this, /** @type {any} */ (args));
  }
);
