import { OTHER } from "../domain/category.ts";
import type { BarColour, Theme } from "./theme.ts";

/** Each top-level category has its own place, so that it keeps its colour in every picture. */
const COLOURS: Readonly<Record<string, BarColour>> = {
  "01000000": "teal", // income
  "02000000": "brown", // loans
  "03000000": "navy", // investments
  "04000000": "grey", // own transfers
  "05000000": "purple", // transfers
  "06000000": "brown", // legal obligations
  "07000000": "teal", // services
  "08000000": "rose", // shopping
  "09000000": "navy", // digital services
  "10000000": "green", // groceries
  "11000000": "orange", // food and drinks
  "12000000": "sky", // travel
  "13000000": "rose", // donations
  "14000000": "wine", // gambling
  "15000000": "brown", // taxes
  "16000000": "navy", // bank fees
  "17000000": "blue", // housing
  "18000000": "wine", // healthcare
  "19000000": "gold", // transportation
  "20000000": "teal", // insurance
  "21000000": "sky", // leisure
  [OTHER]: "grey",
};

export function categoryColour(categoryId: string, theme: Theme): string {
  return theme.bars[COLOURS[categoryId] ?? "grey"];
}
