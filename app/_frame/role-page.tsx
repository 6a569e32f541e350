import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import type { Actor } from "@/lib/platform/actor";
import { roleWords } from "./role-words";

/** The start page of a role that has no screen of its own yet: what it may do, and that it cannot do it here. */
export function RolePage({ role }: { readonly role: Actor["role"] }) {
  const { name, may } = roleWords[role];
  return (
    <div className="cx-plain">
      <PageHead title={name} />
      <p>This role may: {may}</p>
      <Notice tone="info" title="Its screens are not built yet">
        <p>You are signed in, and nothing else in Coxa opens for this role.</p>
      </Notice>
    </div>
  );
}
