import type { Part as SumPart } from "../domain/breakdown.ts";
import { categoryName, OTHER } from "../domain/category.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import type { Page } from "./page.ts";

/** A name, and what stands after it even where the name is shortened. */
export interface PartName {
  readonly text: string;
  readonly tail: string;
}

/** What a part of a sum is called in a picture. */
export function partName({ label }: Pick<SumPart, "label">, { language, legible }: Page): PartName {
  switch (label.kind) {
    case "category":
      return { text: categoryName(label.categoryId, language), tail: "" };
    case "merchant":
      // A name of signs that no font has leaves nothing to read.
      return { text: legible(label.name) || categoryName(OTHER, language), tail: "" };
    case "account": {
      const { bank, account, lastDigits } = label;
      // Most banks begin the account's name with their own.
      const names = account.toLowerCase().startsWith(bank.toLowerCase())
        ? [account]
        : [bank, account];
      const { endingIn } = catalogFor(language).picture;
      return {
        text: names.map(legible).join(" ").trim(),
        tail: lastDigits === null ? "" : ` ${endingIn({ digits: lastDigits })}`,
      };
    }
  }
}
