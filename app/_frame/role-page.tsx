import { Notice } from "@/app/_ui/notice";
import { PageHead } from "@/app/_ui/page-head";
import { PageLink } from "@/app/_ui/page-link";
import type { Actor } from "@/lib/platform/actor";
import { navigationFor } from "./navigation";
import { roleWords } from "./role-words";

/** The start page of a role without a day or an inbox: what it may do, and where. */
export function RolePage({ role }: { readonly role: Actor["role"] }) {
  const { name, may } = roleWords[role];
  const places = navigationFor(role, undefined);
  return (
    <div className="cx-plain">
      <PageHead title={name} />
      <p>This role may: {may}</p>
      {places.length > 0 ? (
        <ul className="cx-plain-list">
          {places.map(({ href, label }) => (
            <li key={href}>
              <PageLink href={href}>{label}</PageLink>
            </li>
          ))}
        </ul>
      ) : (
        <Notice tone="info" title="Settings are changed on the server">
          <p>You are signed in, and nothing else in Coxa opens for this role.</p>
        </Notice>
      )}
    </div>
  );
}
