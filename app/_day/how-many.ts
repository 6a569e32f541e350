/** How many a list of the day holds; a full one says that it is not all. */
export function howMany({ length }: readonly unknown[], most: number): string {
  return length < most ? `${length || ""}` : `the ${length} soonest due`;
}
