import type { ProductState, WireItem } from "../model.ts";
import type { SyncOutcome } from "./execution.ts";

type Remarkable = Exclude<SyncOutcome, "success">;

function accountsState(outcome: Remarkable, fine: ProductState): ProductState {
  switch (outcome) {
    case "partial": {
      const warnings = [{ code: "001", message: "Could not retrieve accounts" }];
      return { isUpdated: false, lastUpdatedAt: null, warnings };
    }
    case "quota": {
      const message = "Open Finance monthly rate limit reached on product 'accounts'";
      return { ...fine, isUpdated: false, warnings: [{ code: "423", message }] };
    }
    case "warning": {
      const message = "Some accounts could not be retrieved";
      const providerMessage = "Serviço temporariamente indisponível";
      return { ...fine, warnings: [{ code: "001", message, providerMessage }] };
    }
  }
}

/** `statusDetail`: the state of each product, with the bank's warnings. */
export function productStates(
  outcome: Remarkable,
  at: string,
): NonNullable<WireItem["statusDetail"]> {
  const fine: ProductState = { isUpdated: true, lastUpdatedAt: at, warnings: [] };
  return {
    accounts: accountsState(outcome, fine),
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
