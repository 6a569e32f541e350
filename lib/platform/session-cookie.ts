import { decode, encode, type JWT } from "next-auth/jwt";
import { z } from "zod";
import { env } from "./env";
import { keysIn } from "./key-settings";

export const sessionSeconds = 12 * 60 * 60;

const tokenSchema = z.object({ sid: z.uuid() });

/** The session row that a next-auth token names, or `null` for a token that is not ours. */
export function sessionIdIn(token: unknown): string | null {
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data.sid : null;
}

/** Over https a cookie is bound to this very host by its name; plain http, on one's own machine, cannot have that. */
export function cookieNamed(name: string) {
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: `${secure ? "__Host-" : ""}coxa.${name}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** Opens a cookie sealed with any of the valid keys, so that a change of key signs nobody out. */
export async function openCookie(sealed: string | undefined): Promise<JWT | null> {
  for (const secret of keysIn(env().NEXTAUTH_SECRET)) {
    const token = await decode({ ...(sealed ? { token: sealed } : {}), secret }).catch(() => null);
    if (token) {
      return token;
    }
  }
  return null;
}

/** Seals a cookie that names a session row. */
export function sealCookie(token: JWT): Promise<string> {
  const [secret = ""] = keysIn(env().NEXTAUTH_SECRET);
  return encode({ token, secret, maxAge: sessionSeconds });
}
