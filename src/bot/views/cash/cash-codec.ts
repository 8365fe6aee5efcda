import type { CashChange } from "../../../usecases/cash/change-cash.ts";

/** The action of a button about cash: it answers a first question, or is about an entry. */
export type CashAction =
  | { readonly kind: "add" }
  | { readonly kind: "decline" }
  /** Asks for the category of its transaction. */
  | { readonly kind: "category"; readonly entryId: string }
  | { readonly kind: "change"; readonly change: CashChange; readonly entryId: string };

const PREFIX = "cash:1:";
export const CASH_PATTERN = new RegExp(`^${PREFIX}`);

const CODES: Readonly<Record<CashChange["kind"], string>> = {
  note: "n",
  cash: "c",
  yesterday: "y",
  today: "t",
  undo: "u",
  same: "s",
  two: "d",
};
const CATEGORY = "k";
const KINDS = Object.keys(CODES) as CashChange["kind"][];
/** As `cashId` makes it. */
const ENTRY_ID = /^cash-[0-9a-f]{32}$/;

export function cashData(action: CashAction): string {
  if (action.kind === "category") return `${PREFIX}${CATEGORY}:${action.entryId}`;
  if (action.kind !== "change") return `${PREFIX}${action.kind}`;
  return `${PREFIX}${CODES[action.change.kind]}:${action.entryId}`;
}

/** Null for data that no button has. */
export function readCashData(data: string): CashAction | null {
  const [code = "", entryId = ""] = data.slice(PREFIX.length).split(":");
  if (code === "add" || code === "decline") return { kind: code };
  if (!ENTRY_ID.test(entryId)) return null;
  if (code === CATEGORY) return { kind: "category", entryId };
  const kind = KINDS.find((one) => CODES[one] === code);
  if (kind === undefined) return null;
  return { kind: "change", change: { kind }, entryId };
}
