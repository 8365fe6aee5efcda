import type { AccountCoverage } from "../../src/domain/coverage.ts";

export const account = (id: string, since: string): AccountCoverage => ({
  accountIds: [id],
  itemId: `item of ${id}`,
  bankName: "Nubank",
  account: id,
  lastDigits: null,
  since,
});
