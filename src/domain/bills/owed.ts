import type { Currency } from "../money.ts";
import type { OpenBill } from "./card-bills.ts";
import type { ClosedBill } from "./closed-bill.ts";

/** What is still to be paid of the last closed bill, in minor units of a currency; null where that is not known. */
export function owedOfClosed(closed: ClosedBill, currency: Currency): number | null {
  if (closed.kind === "none") return 0;
  if (closed.kind !== "known" || closed.currency !== currency) return null;
  const { total, paid } = closed;
  switch (paid.kind) {
    case "paid":
    case "nothing":
      return 0;
    case "unpaid":
      return total;
    case "part":
      return total === null ? null : total - paid.minor;
    case "unknown":
      return null;
  }
}

/** What the open bill holds in a currency, charges too, in minor units; negative where refunds exceed it. */
export function owedOfOpen({ sums }: KnownOpenBill, currency: Currency): number {
  return sums
    .filter((sum) => sum.currency === currency)
    .reduce((total, { minor, charges }) => total + minor + charges, 0);
}

type KnownOpenBill = Extract<OpenBill, { readonly kind: "known" }>;
