/** What a transaction's category was decided from, the strongest first. */
export const CATEGORY_SOURCES = [
  /** The user chose it for this transaction. */
  "choice",
  /** The user's rule for the merchant. */
  "rule",
  /** What the transaction is: a bill's payment, an own transfer, a fee, a tax, a salary. */
  "structure",
  /** Pluggy's category, now or earlier. */
  "bank",
  /** Most of the user's transactions with the same CNPJ root. */
  "learned",
  /** A word in the name. */
  "name",
  /** The merchant category code. */
  "mcc",
  /** The kind of operation, as a PIX to a person. */
  "operation",
  /** The user's earlier purchase at a company, which gives its money back. */
  "purchase",
  "none",
] as const;

export type CategorySource = (typeof CATEGORY_SOURCES)[number];

/** The sources by which the user decided it: for one transaction, or by a rule. */
export const SAID: readonly CategorySource[] = ["choice", "rule"];

export function isSaid(source: CategorySource | undefined): boolean {
  return SAID.some((said) => said === source);
}

/** A decided category; null where nothing says one. */
export interface DecidedCategory {
  readonly categoryId: string | null;
  readonly source: CategorySource;
}
