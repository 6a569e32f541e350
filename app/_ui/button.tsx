import type { ComponentProps } from "react";

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

/** The look of a button, for what is none: `ButtonLink`. */
export function buttonClass(weight: ButtonWeight, small = false): string {
  return `cx-button cx-button--${weight}${small ? " cx-button--small" : ""}`;
}
