import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type MessageKind, messages } from "@/db/schema";
import { inOrganisation } from "@/lib/platform/database";
import { machineId } from "./machine-id";
import type { Mailer } from "./mailer";

const texts: Record<MessageKind, { readonly subject: string; readonly text: string }> = {
  reminder: { subject: "A date has passed", text: "Something that waits on you is past its date." },
  escalation: {
    subject: "A date has passed and nothing was done",
    text: "Something is past its date although its owner was reminded. You are named as deputy.",
  },
  duty_list: {
    subject: "On the duty list",
    text: "Something is past its date although owner and deputy were told. It is on your duty list.",
  },
  emergency_access: {
    subject: "A record was opened in an emergency",
    text: "Somebody of another organisation opened a record of yours. As privacy lead you are asked to review it.",
  },
  news: { subject: "There is news", text: "Something was sent, decided or answered." },
};

/**
 * Sends what an organisation has to tell, each message in a transaction of its own that marks it as sent. A worker
 * killed between the two sends it again under the same Message-ID, by which a mail server knows it.
 */
export async function sendMessages(
  db: Database,
  organisationId: string,
  now: Date,
  mailer: Mailer,
): Promise<void> {
  for (let more = true; more; ) {
    more = await inOrganisation(db, organisationId, machineId, async (tx) => {
      const [message] = await tx
        .select()
        .from(messages)
        .where(and(eq(messages.organisationId, organisationId), isNull(messages.sentAt)))
        .orderBy(asc(messages.madeAt))
        .limit(1)
        .for("update", { skipLocked: true });
      if (!message) {
        return false;
      }
      const { subject, text } = texts[message.kind];
      await mailer({
        id: message.id,
        to: message.address,
        subject: `Coxa: ${subject}`,
        text: `${text}\nReference: ${message.reference}\nSign in to Coxa to see it. This message holds no clinical information.`,
      });
      await tx.update(messages).set({ sentAt: now }).where(eq(messages.id, message.id));
      return true;
    });
  }
}
