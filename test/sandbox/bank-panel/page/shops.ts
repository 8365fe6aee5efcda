/** A purchase: the name as a bank writes it, cents, Pluggy's category. */
export interface Shop {
  readonly name: string;
  readonly minor: number;
  readonly categoryId: string;
}

export const SHOPS: readonly [Shop, ...Shop[]] = [
  { name: "PADARIA BELLA PAULISTA", minor: 1890, categoryId: "11010000" },
  { name: "UBER *TRIP", minor: 2370, categoryId: "19010000" },
  { name: "PÃO DE AÇÚCAR-0412", minor: 8645, categoryId: "10000000" },
  { name: "LIVRARIA MARTINS FONTES", minor: 5990, categoryId: "08060000" },
  { name: "DROGASIL 1187", minor: 3415, categoryId: "18020000" },
  { name: "CINEMARK MARKETPLACE", minor: 4200, categoryId: "07040003" },
];

const SHOPPING = "08000000";

/** Pluggy would guess; a shop that is not listed is "Shopping". */
export function categoryOf(name: string): string {
  return SHOPS.find((shop) => shop.name === name)?.categoryId ?? SHOPPING;
}
