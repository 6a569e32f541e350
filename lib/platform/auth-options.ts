import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { systemNow } from "./clock";
import { database } from "./database";
import { inTime } from "./deadline";
import { env } from "./env";
import { openIdentity, outsideProvider } from "./identity-provider";
import { keysIn } from "./key-settings";
import { cookieNamed, openCookie, sealCookie, sessionIdIn, sessionSeconds } from "./session-cookie";
import { endSession, openSession } from "./sign-in";

const passwordProvider = Credentials({
  credentials: {
    email: { label: "E-mail" },
    password: { label: "Password", type: "password" },
    code: { label: "Code" },
  },
  async authorize(raw) {
    const opened = await inTime(openSession(database(), raw, systemNow()));
    if (opened.ok) {
      return { id: opened.sessionId };
    }
    if (opened.why === "wrong") {
      return null;
    }
    // The sign-in page reads this word; next-auth carries an error's message there.
    throw new Error(opened.why === "second-step" ? "SecondStep" : `TooManyTries.${opened.retryAfter ?? 900}`);
  },
});

/** next-auth carries one thing, the id of a session row; everything about the person is read from that row. */
export function authOptions(): NextAuthOptions {
  const outside = outsideProvider();
  return {
    secret: keysIn(env().NEXTAUTH_SECRET)[0] ?? "",
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider, ...(outside ? [outside] : [])],
    cookies: {
      sessionToken: cookieNamed("session"),
      csrfToken: cookieNamed("csrf"),
      callbackUrl: cookieNamed("callback"),
      state: cookieNamed("state"),
      nonce: cookieNamed("nonce"),
      pkceCodeVerifier: cookieNamed("pkce"),
    },
    jwt: {
      encode: ({ token }) => sealCookie(token ?? {}),
      decode: ({ token }) => openCookie(token),
    },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== "oauth") {
          return true;
        }
        const opened = await inTime(openIdentity(database(), account.provider, profile, systemNow()));
        if (opened) {
          user.id = opened;
        }
        return opened !== null;
      },
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const sessionId = sessionIdIn(token);
        if (sessionId) {
          await inTime(endSession(database(), sessionId, systemNow()));
        }
      },
    },
  };
}
