import { and, eq } from "drizzle-orm";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { Database } from "@/db/client";
import { federatedIdentities, users } from "@/db/schema";
import { env } from "./env";
import { log } from "./log";
import { openSessionOf, setDownDenial } from "./sign-in";

/** What we read of an ID token. `acr` says how the person proved who they are. */
const profileSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  acr: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  /** NHS CIS2: the role that the person chose there, and the roles it is one of. */
  selected_roleid: z.string().optional(),
  nhsid_nrbac_roles: z.array(z.object({ person_roleid: z.string(), org_code: z.string() })).optional(),
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
    userinfo: {
      // What the ID token says, which is signed, goes before what is told beside it.
      async request({ client, tokens }) {
        const claims = profileSchema.parse(payloadOf(tokens.id_token ?? ""));
        const asked = client.issuer.metadata.userinfo_endpoint && tokens.access_token;
        const told = asked ? await client.userinfo(asked) : undefined;
        const { email, ...profile } =
          told?.sub === claims.sub ? profileSchema.parse({ ...told, ...claims }) : claims;
        return { ...profile, ...(email !== undefined && { email }) };
      },
    },
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
 * the assurance level is not the one demanded, nobody here is that person, they chose a role that is not among those they hold, or none is known here
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
    return refused(db, "issuer", now);
  }
  if (accepted && !accepted.split(",").includes(profile.data.acr ?? "")) {
    return refused(db, "assurance", now);
  }
  const userId = (await linkedTo(db, profile.data)) ?? (await linkByEmail(db, profile.data, now));
  if (!userId) {
    return refused(db, "unknown", now);
  }
  const { selected_roleid: chosen } = profile.data;
  const at = organisationChosen(profile.data);
  if (chosen && !at) {
    return refused(db, "role", now, userId);
  }
  const opened = await openSessionOf(db, userId, "identity-provider", now, at);
  return opened.ok ? opened.sessionId : null;
}

/** Sets down whom the provider vouched for in vain, and why; only somebody known here by name. */
async function refused(
  db: Database,
  why: "issuer" | "assurance" | "unknown" | "role",
  now: Date,
  userId: string | null = null,
): Promise<null> {
  log.warn("identity refused", { outcome: why });
  await setDownDenial(db, userId, why, now);
  return null;
}

/** What an ID token says; by now the OpenID client has checked its signature. */
function payloadOf(idToken: string): unknown {
  return JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString());
}

/** The ODS code of the organisation whose role was chosen at the provider; none where it is not one that they hold. */
function organisationChosen({
  selected_roleid: chosen,
  nhsid_nrbac_roles: held,
}: Profile): string | undefined {
  return chosen ? held?.find(({ person_roleid }) => person_roleid === chosen)?.org_code : undefined;
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
