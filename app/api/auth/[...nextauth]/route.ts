import NextAuth from "next-auth";
import { authOptions } from "@/lib/platform/auth-options";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { countTry } from "@/lib/platform/limits";
import { peerAddress } from "@/lib/platform/peer-address";

interface AuthContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

function handler(request: Request, context: AuthContext) {
  return NextAuth(authOptions())(request, context);
}

/** Signing in by password is counted for each network address; the account's own limit is in `openSession`. */
async function limited(request: Request, context: AuthContext) {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "callback/credentials") {
    return handler(request, context);
  }
  const retryAfter = await countTry(database(), "sign-in-address", peerAddress(request.headers));
  if (retryAfter !== null) {
    const url = new URL("/sign-in?error=TooManyTries", env().NEXTAUTH_URL).href;
    return Response.json({ url }, { status: 429, headers: { "retry-after": String(retryAfter) } });
  }
  return handler(request, context);
}

export { handler as GET, limited as POST };
