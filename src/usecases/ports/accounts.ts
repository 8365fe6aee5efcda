import type { Account, AccountCheckpoint } from "../../domain/account.ts";

export interface Accounts {
  ofUser(userId: string): Promise<Account[]>;
  ofItem(itemId: string): Promise<Account[]>;
  /** What the bank says of them; `supersededBy` and `marks` of those that are there already are kept. */
  upsertAll(accounts: readonly Account[]): Promise<void>;
  setSupersededBy(id: string, successorId: string | null): Promise<void>;
  /** The bank lists them no longer. One that it lists again is open again. */
  close(ids: readonly string[], closedAt: Date): Promise<void>;
  setSyncCheckpoint(id: string, syncCheckpoint: AccountCheckpoint): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}
