/** The item that a button's data names. */
export function itemIdOf(match: string | RegExpMatchArray): string {
  return typeof match === "string" ? "" : (match[1] ?? "");
}
