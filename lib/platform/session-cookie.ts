import { LRUCache } from "lru-cache";
import { decode, encode, type JWT } from "next-auth/jwt";
import { z } from "zod";
import { systemNow } from "./clock";
import { env } from "./env";
import { keysIn } from "./key-settings";

/** How long a session lasts from its sign-in on, however much it is used. */
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

/** What cookies that were opened here hold, until they expire: the key of each is derived anew to open it. */
const opened = new LRUCache<string, JWT>({ max: 2000 });

/** Opens a cookie sealed with any of the valid keys, so that a change of key signs nobody out. */
export async function openCookie(sealed: string | undefined): Promise<JWT | null> {
  if (!sealed) {
    return null;
  }
  const known = opened.get(sealed);
  if (known) {
    return known;
  }
  for (const secret of keysIn(env().NEXTAUTH_SECRET)) {
    const token = await decode({ token: sealed, secret }).catch(() => null);
    if (token) {
      keep(sealed, token);
      return token;
    }
  }
  return null;
}

function keep(sealed: string, token: JWT): void {
  const ttl = Math.floor(Number(token.exp) * 1000 - systemNow().getTime());
  if (ttl > 0) {
    opened.set(sealed, token, { ttl });
  }
}

/** Seals a cookie that names a session row. */
export function sealCookie(token: JWT): Promise<string> {
  const [secret = ""] = keysIn(env().NEXTAUTH_SECRET);
  return encode({ token, secret, maxAge: sessionSeconds });
}
