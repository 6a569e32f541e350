import NextAuth from "next-auth";
import { authOptions } from "@/lib/platform/auth-options";
import { systemNow } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { inTime } from "@/lib/platform/deadline";
import { env } from "@/lib/platform/env";
import { countOrDeny, nobodyKnown } from "@/lib/platform/limited";
import { takeTryBack } from "@/lib/platform/limits";
import { peerAddress } from "@/lib/platform/peer-address";
import { sessionOfRequest } from "@/lib/platform/session";
import { cookieNamed } from "@/lib/platform/session-cookie";
import { endSession } from "@/lib/platform/sign-in";

interface AuthContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** What of next-auth this app uses; its own pages, and longer paths that it would read as one of these, are not here. */
const inUse = /^(csrf|session|providers|signout|callback\/(credentials|outside)|signin\/outside)$/;

/** Somebody who signs in leaves the session that the browser had until then. */
async function handler(request: Request, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params;
  const isPage = request.method === "GET" && nextauth[0] === "signout";
  if (isPage || !inUse.test(nextauth.join("/"))) {
    return new Response(null, { status: 404 });
  }
  const before = nextauth[0] === "callback" ? await sessionOfRequest() : null;
  const response: Response = await NextAuth(authOptions())(request, context);
  if (before && opensSession(response)) {
    await inTime(endSession(database(), before, systemNow()));
  }
  return response;
}

function opensSession(response: Response): boolean {
  const begins = `${cookieNamed("session").name}=`;
  return response.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(begins) && !cookie.startsWith(`${begins};`));
}

/** Failed sign-ins by password are counted for each network address; the account's own limit is in `openSession`. */
async function limited(request: Request, context: AuthContext) {
  const { nextauth } = await context.params;
  if (nextauth[0] === "signout") {
    const response = await handler(request, context);
    response.headers.set("clear-site-data", '"cache"');
    return response;
  }
  if (nextauth.join("/") !== "callback/credentials") {
    return handler(request, context);
  }
  const address = peerAddress(request.headers);
  const tried = { agent: nobodyKnown, act: "session.open", purpose: "sign_in", now: systemNow() } as const;
  const retryAfter = await inTime(countOrDeny(database(), "sign-in-address", address, tried));
  if (retryAfter !== null) {
    return tooMany(retryAfter);
  }
  const response = await handler(request, context);
  const wait = await accountIsClosedFor(response);
  if (wait !== null) {
    return tooMany(wait);
  }
  if (response.ok || !(response.headers.get("location") ?? "error=").includes("error=")) {
    await takeTryBack(database(), "sign-in-address", address);
  }
  return response;
}

/** The seconds that next-auth's answer says an account is closed for, or `null`: the word of `passwordProvider`. */
async function accountIsClosedFor(response: Response): Promise<number | null> {
  const told = response.headers.get("location") ?? (await response.clone().text());
  const seconds = /error=TooManyTries\.(\d+)/.exec(told)?.[1];
  return seconds ? Number(seconds) : null;
}

function tooMany(seconds: number): Response {
  const url = new URL(`/sign-in?error=TooManyTries.${seconds}`, env().NEXTAUTH_URL).href;
  return Response.json({ url }, { status: 429, headers: { "retry-after": String(seconds) } });
}

export { handler as GET, limited as POST };
