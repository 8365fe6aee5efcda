import { categoryName } from "../domain/category.ts";
import type { ShopOfMonth } from "../domain/card/shop-of-month.ts";
import type { Page } from "./page.ts";

/** The name of a card's shop or category; empty if the fonts have no letter of it. */
export function placeName(place: ShopOfMonth, { language, legible }: Page): string {
  return place.kind === "shop" ? legible(place.name) : categoryName(place.topCategoryId, language);
}
