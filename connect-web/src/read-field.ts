/** A text that is not empty; null otherwise. */
export function readText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** A web address, for the `href` of a link; null otherwise, as for `javascript:`. */
export function readBotUrl(value: unknown): string | null {
  const text = readText(value);
  return text !== null && /^https?:\/\//.test(text) ? text : null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
