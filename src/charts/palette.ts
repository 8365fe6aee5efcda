import { OTHER } from "../domain/category.ts";
import type { BarColour, Theme } from "./theme.ts";

/**
 * Every top-level category keeps its colour in every picture. The ten that people spend most on have
 * one to themselves; the rest share, which is why each bar stands under its name.
 */
const COLOURS: Readonly<Record<string, BarColour>> = {
  "01000000": "green", // income
  "02000000": "indigo", // loans
  "03000000": "indigo", // investments
  "04000000": "grey", // own transfers
  "05000000": "plum", // transfers
  "06000000": "maroon", // legal obligations
  "07000000": "indigo", // services
  "08000000": "maroon", // shopping
  "09000000": "sky", // digital services
  "10000000": "green", // groceries
  "11000000": "amber", // food and drinks
  "12000000": "sky", // travel
  "13000000": "pink", // donations
  "14000000": "pink", // gambling
  "15000000": "gold", // taxes
  "16000000": "grey", // bank fees
  "17000000": "blue", // housing
  "18000000": "pink", // healthcare
  "19000000": "gold", // transportation
  "20000000": "blue", // insurance
  "21000000": "plum", // leisure
  [OTHER]: "grey",
};

export function categoryColour(categoryId: string, theme: Theme): string {
  return theme.bars[COLOURS[categoryId] ?? "grey"];
}
