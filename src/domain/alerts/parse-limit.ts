const FORMS: readonly RegExp[] = [
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
  /^(\d+)(?:[.,](\d{1,2}))?$/,
];

/** A billion: more is a mistake. */
const MAX_UNITS = 1_000_000_000;

/**
 * An amount in reais as people write it, in minor units: `500`, `R$ 1.500,50`, `1,500.50`. Null where it
 * is none, zero, or beyond a billion.
 */
export function parseLimit(text: string): number | null {
  const written = text
    .toLowerCase()
    .replace(/^r\$|\b(?:reais|real|brl)$/g, "")
    .trim();
  const match = FORMS.map((form) => form.exec(written)).find((found) => found !== null);
  if (!match) return null;
  const [, whole = "", cents = ""] = match;
  const units = Number(whole.replaceAll(/[.,]/g, ""));
  const minor = units * 100 + Number(cents.padEnd(2, "0"));
  return minor > 0 && units <= MAX_UNITS ? minor : null;
}
