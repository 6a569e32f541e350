"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, startTransition } from "react";

interface PageLinkProps {
  readonly href: string;
  readonly className?: string;
  readonly rel?: string;
  readonly "aria-current"?: "page" | undefined;
  readonly children: ReactNode;
}

/**
 * A link to a page of Coxa, followed without loading the app anew. Never fetched ahead: a record is read, and the
 * reading audited, only when it is opened. The framework's own link could do more, and every page would pay for it.
 */
export function PageLink({ href, children, ...rest }: PageLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    startTransition(() => router.push(href));
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}

/** A new tab, a new window or a download is the browser's business. */
function isForBrowser({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
