const MOST = 100_000_000;

/** The cents of a text, "1.234,56" or "1,234.56" or "12"; `null` when it is no amount. */
export function readAmount(typed: string): number | null {
  const text = typed.replace(/^R\$/i, "").replaceAll(/\s/g, "");
  const match = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const whole = (match[1] ?? "").replaceAll(/[.,]/g, "");
  const cents = (match[2] ?? "").padEnd(2, "0");
  const minor = Number(whole + cents);
  return minor > 0 && minor <= MOST ? minor : null;
}
