import type { BreakdownPart } from "../domain/breakdown.ts";
import { categoryName, OTHER } from "../domain/category.ts";
import { categoryLabel } from "../i18n/category-label.ts";
import { accountName } from "../i18n/account-name.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import type { Page } from "./page.ts";

/** A name, which may be shortened, and its end, which may not. */
export interface DisplayName {
  readonly text: string;
  readonly tail: string;
}

/** The name of a part of a sum in a picture. */
export function displayNameOf(
  { label, topCategoryId }: Pick<BreakdownPart, "label" | "topCategoryId">,
  page: Page,
): DisplayName {
  const { language } = page;
  const { picture } = catalogFor(language);
  const legible = (name: string) => page.legible(name.slice(0, MAX_NAME));
  switch (label.kind) {
    case "category":
      return { text: categoryLabel(label, language), tail: "" };
    case "received":
      return { text: catalogFor(language).report.received, tail: "" };
    case "merchant": {
      const category = categoryName(topCategoryId ?? OTHER, language);
      const { name, number, isPerson } = label;
      const numbered = isPerson ? picture.person : picture.shop;
      const text = number === undefined ? legible(name) : numbered({ number, category });
      return { text: text || category, tail: "" };
    }
    case "cash":
      return { text: catalogFor(language).cash.account, tail: "" };
    case "left-out":
      return { text: catalogFor(language).report.leftOut.name[label.why], tail: "" };
    case "fixed":
      return { text: catalogFor(language).fixed.title, tail: "" };
    case "rest":
      return { text: picture.rest.parts({ count: label.count }), tail: "" };
    case "account": {
      const { bankName: bank, account, lastDigits, number } = label;
      const { unnamedAccount } = catalogFor(language).accounts;
      const name = legible(accountName(bank, account)) || unnamedAccount;
      return {
        text: number === undefined ? name : picture.account({ number }),
        tail: lastDigits === null ? "" : ` ${picture.endingIn({ digits: lastDigits })}`,
      };
    }
  }
}

/** Letters of a name that are used: no picture has room for more. */
const MAX_NAME = 120;
