import type { ComponentProps, ReactNode } from "react";
import { PageLink } from "./page-link";

export type ButtonWeight = "primary" | "secondary" | "quiet" | "danger";

interface ButtonProps extends Omit<ComponentProps<"button">, "className" | "style"> {
  readonly weight?: ButtonWeight;
  readonly small?: boolean;
  /** At work: keeps its place and its focus, and does not fire twice. */
  readonly busy?: boolean;
}

/** One primary action a page, green as everywhere in the NHS; the others stay quiet. */
export function Button({ weight = "primary", small, busy, type = "button", onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(weight, small)}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

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

function buttonClass(weight: ButtonWeight, small = false): string {
  return `cx-button cx-button--${weight}${small ? " cx-button--small" : ""}`;
}
