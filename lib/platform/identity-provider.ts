import { and, eq } from "drizzle-orm";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { Database } from "@/db/client";
import { federatedIdentities, users } from "@/db/schema";
import { env } from "./env";
import { log } from "./log";
import { openSessionOf } from "./sign-in";

/** What we read of an ID token. `acr` says how the person proved who they are. */
const profileSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  acr: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
});
type Profile = z.infer<typeof profileSchema>;

/**
 * The outside identity provider of the settings, such as NHS CIS2, or `null`. Issuer, signature, audience, expiry,
 * nonce and state are checked by the OpenID client; the assurance level by `openIdentity`.
 */
export function outsideProvider(): OAuthConfig<Profile> | null {
  const settings = env();
  const { COXA_OIDC_ISSUER: issuer, COXA_OIDC_CLIENT_ID: clientId } = settings;
  if (!issuer || !clientId) {
    return null;
  }
  return {
    id: "outside",
    name: settings.COXA_OIDC_NAME,
    type: "oauth",
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret: settings.COXA_OIDC_CLIENT_SECRET ?? "",
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: {
      params: {
        scope: settings.COXA_OIDC_SCOPE,
        ...(settings.COXA_OIDC_ACR ? { acr_values: settings.COXA_OIDC_ACR.split(",").join(" ") } : {}),
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  };
}

/**
 * Opens a session for the person that a checked ID token names. @returns the session's id; `null` when the issuer or
 * the assurance level is not the one demanded, or nobody here is that person
 */
export async function openIdentity(
  db: Database,
  provider: string,
  raw: unknown,
  now: Date,
): Promise<string | null> {
  const { COXA_OIDC_ISSUER: issuer, COXA_OIDC_ACR: accepted } = env();
  const profile = profileSchema.safeParse(raw);
  if (provider !== "outside" || !profile.success || profile.data.iss !== issuer) {
    log.warn("identity refused", { outcome: "issuer" });
    return null;
  }
  if (accepted && !accepted.split(",").includes(profile.data.acr ?? "")) {
    log.warn("identity refused", { outcome: "assurance" });
    return null;
  }
  const userId = (await linkedTo(db, profile.data)) ?? (await linkByEmail(db, profile.data, now));
  if (!userId) {
    log.warn("identity refused", { outcome: "unknown" });
    return null;
  }
  const opened = await openSessionOf(db, userId, "identity-provider", now);
  return opened.ok ? opened.sessionId : null;
}

async function linkedTo(db: Database, { iss, sub }: Profile): Promise<string | undefined> {
  const [link] = await db
    .select({ userId: federatedIdentities.userId })
    .from(federatedIdentities)
    .where(and(eq(federatedIdentities.issuer, iss), eq(federatedIdentities.subject, sub)));
  return link?.userId;
}

/** The first time, and only where the settings trust the provider's e-mail addresses. */
async function linkByEmail(db: Database, profile: Profile, now: Date): Promise<string | undefined> {
  if (env().COXA_OIDC_LINK_BY_EMAIL !== "1" || profile.email_verified !== true || !profile.email) {
    return undefined;
  }
  const [person] = await db
    .select({ userId: users.id })
    .from(users)
    .where(eq(users.email, profile.email.toLowerCase()));
  if (person) {
    await db
      .insert(federatedIdentities)
      .values({ issuer: profile.iss, subject: profile.sub, userId: person.userId, linkedAt: now });
  }
  return person?.userId;
}
