import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invitations, memberships, type Role, sessions, users } from "@/db/schema";

/** Everybody who holds or held a role in the organisation, by name. */
export function membersOf(tx: Tx, organisationId: string) {
  return tx
    .select({
      userId: users.id,
      displayName: users.displayName,
      email: users.email,
      profession: users.profession,
      role: memberships.role,
      endedAt: memberships.endedAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organisationId, organisationId))
    .orderBy(asc(users.displayName), asc(memberships.role));
}

export function openInvitations(tx: Tx, organisationId: string, now: Date) {
  return tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .orderBy(desc(invitations.invitedAt));
}

export async function insertInvitation(tx: Tx, row: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(row);
}

export async function giveRole(tx: Tx, organisationId: string, userId: string, role: Role): Promise<void> {
  await tx
    .insert(memberships)
    .values({ organisationId, userId, role })
    .onConflictDoUpdate({
      target: [memberships.userId, memberships.organisationId, memberships.role],
      set: { endedAt: null },
    });
}

/** Ends one role, or all of them, and every session opened in it, at once. @returns how many roles ended */
export async function endRoles(
  tx: Tx,
  organisationId: string,
  userId: string,
  now: Date,
  role?: Role,
): Promise<number> {
  const ended = await tx
    .update(memberships)
    .set({ endedAt: now })
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.userId, userId),
        isNull(memberships.endedAt),
        role ? eq(memberships.role, role) : undefined,
      ),
    )
    .returning({ role: memberships.role });
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.organisationId, organisationId),
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        role ? eq(sessions.role, role) : undefined,
      ),
    );
  return ended.length;
}

export async function holdsAnyRole(tx: Tx, organisationId: string, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)))
    .limit(1);
  return row !== undefined;
}

/** Whether a person holds a role of the organisation now. */
export async function actsHere(tx: Tx, organisationId: string, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.userId, userId),
        isNull(memberships.endedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

interface Offer {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly email: string;
  readonly displayName: string;
  /** Whether the person has an account already, in whatever organisation. */
  readonly hasAccount: boolean;
  readonly role: Role;
}

export async function findOffer(
  tx: Pick<Tx, "execute">,
  tokenHash: string,
  now: Date,
): Promise<Offer | undefined> {
  const [offer] = await tx.execute<{ [key in keyof Offer]: Offer[key] }>(sql`
    select organisation_id as "organisationId", organisation_name as "organisationName", email,
      display_name as "displayName", known_hash is not null as "hasAccount", role
    from find_invitation(${tokenHash}, ${now.toISOString()})`);
  return offer;
}

/** @returns the person who took it up, or `null` when somebody was faster */
export async function acceptOffer(
  tx: Tx,
  offer: { tokenHash: string; newUserId: string; newHash: string },
  now: Date,
): Promise<string | null> {
  const { tokenHash, newUserId, newHash } = offer;
  const [row] = await tx.execute<{ person: string | null }>(
    sql`select accept_invitation(${tokenHash}, ${newUserId}, ${newHash}, ${now.toISOString()}) as person`,
  );
  return row?.person ?? null;
}
