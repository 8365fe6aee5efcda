import type { Account } from "../../domain/account.ts";

export interface Accounts {
  ofUser(userId: string): Promise<Account[]>;
  ofItem(itemId: string): Promise<Account[]>;
  /** What the bank says of them; `supersededBy` of those that are there already is kept. */
  upsertAll(accounts: readonly Account[]): Promise<void>;
  setSupersededBy(id: string, successorId: string | null): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}
