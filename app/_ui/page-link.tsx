import Link from "next/link";
import type { ReactNode } from "react";

interface PageLinkProps {
  readonly href: string;
  readonly className?: string;
  readonly rel?: string;
  readonly "aria-current"?: "page" | undefined;
  readonly children: ReactNode;
}

/** A link to a page of Coxa. Never fetched ahead: a record is read, and the reading audited, only when it is opened. */
export function PageLink(props: PageLinkProps) {
  return <Link prefetch={false} {...props} />;
}
