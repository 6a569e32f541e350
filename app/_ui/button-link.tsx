import type { ReactNode } from "react";
import { type ButtonWeight, buttonClass } from "./button";
import { PageLink } from "./page-link";

interface ButtonLinkProps {
  readonly href: string;
  readonly weight?: ButtonWeight;
  readonly small?: boolean;
  readonly download?: boolean;
  readonly children: ReactNode;
}

/** Looks like a button, is a link: it goes somewhere and changes nothing. `download` leaves the app's router out. */
export function ButtonLink({ href, weight = "primary", small, download, children }: ButtonLinkProps) {
  const className = buttonClass(weight, small);
  return download ? (
    <a className={className} href={href} download>
      {children}
    </a>
  ) : (
    <PageLink className={className} href={href}>
      {children}
    </PageLink>
  );
}
