import { redirect } from "next/navigation";
import { SignedInFrame } from "@/app/_frame/signed-in-frame";
import { PageHead } from "@/app/_ui/page-head";
import { actorForPage } from "@/lib/platform/as-current-user";
import { roleMay } from "@/lib/platform/permissions";
import { ReadLetterFile } from "./_components/read-letter-file";

export default async function ReadLetterPage() {
  const { role } = await actorForPage("/letters/read");
  if (!roleMay(role, "letter.read")) {
    redirect("/");
  }
  return (
    <SignedInFrame
      title="Read a letter’s file"
      returnTo="/letters/read"
      at={roleMay(role, "referral.list-received") ? "received" : "sent"}
    >
      <PageHead
        title="Read a letter’s file"
        detail="What a referral letter’s PDF says, and how it stands to what was sent"
      />
      <ReadLetterFile />
    </SignedInFrame>
  );
}
