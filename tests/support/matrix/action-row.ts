import type { ByRole, Kind } from "./subjects";
import type { World } from "./world";

/** Who gets as far as the record with an action; all others are turned away before it. */
export interface ActionRow {
  readonly of: Kind;
  readonly reached: ByRole;
  /** For anybody who holds a link, signed in or not. */
  readonly open?: true;
  /** A valid input that names the subject. */
  readonly input: (id: string, world: World) => unknown;
}

/** A table of rows, by the exported names of the actions. */
export type ActionRows = Readonly<Record<string, ActionRow>>;

export const words = "Written for the matrix";
