import type { ProductState, WireItem } from "../model.ts";

/** `statusDetail`: which products came through, and what the bank remarked. */
export function productStates(
  outcome: "partial" | "warning",
  at: string,
): NonNullable<WireItem["statusDetail"]> {
  const fine: ProductState = { isUpdated: true, lastUpdatedAt: at, warnings: [] };
  const accounts: ProductState =
    outcome === "partial"
      ? {
          isUpdated: false,
          lastUpdatedAt: null,
          warnings: [{ code: "001", message: "Could not retrieve accounts" }],
        }
      : {
          ...fine,
          warnings: [
            {
              code: "001",
              message: "Some accounts could not be retrieved",
              providerMessage: "Serviço temporariamente indisponível",
            },
          ],
        };
  return {
    accounts,
    creditCards: fine,
    transactions: fine,
    investments: null,
    investmentTransactions: null,
    identity: fine,
    paymentData: fine,
    loans: null,
    accountStatements: null,
  };
}
