import type { BankItem, LaggingProduct } from "./bank-item.ts";

/** Of when the data of a product are, by the bank; null where that is unknown. */
export function dataAt(
  { lagging, lastUpdatedAt }: Pick<BankItem, "lagging" | "lastUpdatedAt">,
  product: LaggingProduct["product"],
): Date | null {
  const late = lagging.find((one) => one.product === product);
  return late ? late.since : lastUpdatedAt;
}

const DAY_MS = 86_400_000;

/** Whether data are younger than a day. Those of an unknown time are not. */
export function isFresh(at: Date | null, now: Date): boolean {
  return at !== null && now.getTime() - at.getTime() < DAY_MS;
}
