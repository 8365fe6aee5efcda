/** Matches the data of any button of `/bill`. */
export const BILL_PATTERN = /^bill:1:/;

/** A step in `/bill`. A card is named by the short key of its account, looked up among the presser's own. */
export type BillStep =
  | { readonly kind: "all" }
  /** All cards in a message of their own, from under another message. */
  | { readonly kind: "new" }
  | { readonly kind: "card"; readonly cardKey: string }
  /** Asks for the closing day. */
  | { readonly kind: "ask"; readonly cardKey: string }
  | { readonly kind: "set"; readonly cardKey: string; readonly date: number };

const MAX_DATE = 31;

export function billData(step: BillStep): string {
  switch (step.kind) {
    case "all":
      return "bill:1:a";
    case "new":
      return "bill:1:n";
    case "card":
      return `bill:1:c:${step.cardKey}`;
    case "ask":
      return `bill:1:q:${step.cardKey}`;
    case "set":
      return `bill:1:s:${step.cardKey}:${step.date}`;
  }
}

/** Null where the data are invalid. */
export function readBillData(data: string): BillStep | null {
  const [, , code = "", cardKey = "", number = ""] = data.split(":");
  if (code === "a") return { kind: "all" };
  if (code === "n") return { kind: "new" };
  if (!/^[0-9a-z]{7}$/.test(cardKey)) return null;
  if (code === "c") return { kind: "card", cardKey };
  if (code === "q") return { kind: "ask", cardKey };
  const date = /^\d{1,2}$/.test(number) ? Number(number) : 0;
  const isDate = date >= 1 && date <= MAX_DATE;
  return code === "s" && isDate ? { kind: "set", cardKey, date } : null;
}
