import type { BreakdownPart as SumPart } from "../domain/breakdown.ts";
import { categoryName, OTHER } from "../domain/category.ts";
import { accountName } from "../i18n/account-name.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import type { Page } from "./page.ts";

/** A name, and what stands after it even where the name is shortened. */
export interface PartName {
  readonly text: string;
  readonly tail: string;
}

/** What a part of a sum is called in a picture. */
export function partName(
  { label, topCategoryId }: Pick<SumPart, "label" | "topCategoryId">,
  page: Page,
): PartName {
  const { language } = page;
  const { picture } = catalogFor(language);
  const legible = (name: string) => page.legible(name.slice(0, MAX_NAME));
  switch (label.kind) {
    case "category":
      return { text: categoryName(label.categoryId, language), tail: "" };
    case "merchant": {
      const category = categoryName(topCategoryId ?? OTHER, language);
      const { name, number } = label;
      const text = number === undefined ? legible(name) : picture.shop({ number, category });
      return { text: text || category, tail: "" };
    }
    case "rest":
      return { text: picture.rest({ count: label.count }), tail: "" };
    case "account": {
      const { bank, account, lastDigits, number } = label;
      const { unnamedAccount } = catalogFor(language).accounts;
      const name = legible(accountName(bank, account)) || unnamedAccount;
      return {
        text: number === undefined ? name : picture.account({ number }),
        tail: lastDigits === null ? "" : ` ${picture.endingIn({ digits: lastDigits })}`,
      };
    }
  }
}

/** Letters of a name that are looked at: no picture has room for more. */
const MAX_NAME = 120;
