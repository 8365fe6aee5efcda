import type { Instalment } from "../bill-day.ts";

/** Whether a transaction is one of several payments of a purchase: its amount was decided before. */
export function isInstalment({ instalment }: { readonly instalment: Instalment | null }): boolean {
  return instalment !== null && instalment.total >= 2;
}
