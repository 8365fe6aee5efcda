/** What a bank keeps beside accounts and cards, in a list for each. */
export const POSITION_PRODUCTS = ["investments", "loans"] as const;

export type PositionProduct = (typeof POSITION_PRODUCTS)[number];

/** What a bank answered when it was asked for a product. `refused`: it gives none. */
export interface ProductAnswer {
  readonly kind: "given" | "refused";
  readonly askedAt: Date;
  /** How many rows of its list are invalid, and left out. */
  readonly unreadable: number;
}

/** The last answers of a bank; null where it was not asked yet, or never answered. */
export type ProductAnswers = Readonly<Record<PositionProduct, ProductAnswer | null>>;

export const NO_ANSWERS: ProductAnswers = { investments: null, loans: null };
