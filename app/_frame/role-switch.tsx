"use client";

import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { switchRoleAction } from "@/app/account/actions";

interface RoleSwitchProps {
  readonly roles: readonly {
    readonly organisationId: string;
    readonly role: string;
    readonly label: string;
    readonly present: boolean;
  }[];
  /** Where to go on, a path within Coxa; the present role then is one to choose as well. */
  readonly next?: string;
}

/** The roles a person holds, one of which is acted in at a time. */
export function RoleSwitch({ roles, next }: RoleSwitchProps) {
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  const choose = (organisationId: string, role: string) =>
    start(async () => {
      const result = await switchRoleAction({ organisationId, role });
      if (result.ok) {
        // Loaded anew, so that nothing of the role before is left in the page.
        window.location.replace(next ?? "/");
        return;
      }
      setRefusal(result.message);
    });
  return (
    <>
      <ul className="cx-plain-list">
        {roles.map(({ organisationId, role, label, present }) => (
          <li key={`${organisationId} ${role}`}>
            {label}{" "}
            {present && next !== undefined && (
              <ButtonLink small weight="secondary" href={next} aria-label={`Act as ${label}`}>
                Act as this
              </ButtonLink>
            )}
            {present && next === undefined && <strong>now</strong>}
            {!present && (
              <Button
                small
                weight="secondary"
                busy={pending}
                aria-label={`Act as ${label}`}
                onClick={() => choose(organisationId, role)}
              >
                Act as this
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{refusal}</p>
    </>
  );
}
