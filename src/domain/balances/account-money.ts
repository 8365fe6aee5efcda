import type { Account } from "../account.ts";

/** The money of an account, each part of it once. Minor units of its currency. */
export interface AccountMoney {
  /** What the account holds and, where it is overdrawn, owes: then negative. */
  readonly minor: number;
  /** Set aside in it, and part of `minor`: 0 where nothing is. */
  readonly reserved: number;
  /** What may be spent: `minor` without what is reserved. */
  readonly free: number;
}

/**
 * The money of an account; null where the bank gives no balance. By Open Finance's definition the
 * invested balance contains the balance, so the larger of them counts; banks that report it alone hold
 * more than that, never less. Pots are part of the balance unless they exceed it. Then they are money
 * beside it, or positions that the bank lists as investments, which count there: `positions` is their sum.
 */
export function accountMoney(
  { balance, funds }: Pick<Account, "balance" | "funds">,
  positions: number,
): AccountMoney | null {
  if (balance === null) return null;
  const { invested, reserved, overdraftUsed } = funds ?? {};
  const debt = Math.max(overdraftUsed ?? 0, -balance, 0);
  const held = Math.max(balance, invested ?? 0, 0);
  const pots = reserved ?? 0;
  const isBeside = pots > held;
  const beside = isBeside && pots > positions ? pots : 0;
  const minor = held + beside - debt;
  const inside = isBeside ? beside : pots;
  return { minor, reserved: inside, free: minor - inside };
}
