import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { systemNow } from "./clock";
import { database } from "./database";
import { env } from "./env";
import { endSession, openSession } from "./sign-in";

const tokenSchema = z.object({ sid: z.uuid() });

/** The session row that a next-auth token names, or `null` for a token that is not ours. */
export function sessionIdIn(token: unknown): string | null {
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data.sid : null;
}

const absoluteSeconds = 12 * 60 * 60;

/** next-auth carries one thing, the id of a session row; everything about the person is read from that row. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: absoluteSeconds },
    pages: { signIn: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { label: "E-mail" }, password: { label: "Password", type: "password" } },
        async authorize(raw) {
          const opened = await openSession(database(), raw, systemNow());
          return opened ? { id: opened.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const sessionId = sessionIdIn(token);
        if (sessionId) {
          await endSession(database(), sessionId, systemNow());
        }
      },
    },
  };
}
