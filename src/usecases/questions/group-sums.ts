import type { PartSum } from "../../domain/build-breakdown.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Currency } from "../../domain/money.ts";
import { nameWords, type Names } from "../../domain/questions/names.ts";
import type { QuestionScope } from "../../domain/questions/question.ts";
import { merchantsNamed, vocabularyOf } from "../../domain/questions/vocabulary.ts";
import type { Sum } from "../ports/transactions.ts";

/** The sum of a group in one currency and flow. Its account is none: it is of all that were asked about. */
export type GroupSum = PartSum & { readonly currency: Currency };

export interface Groups {
  readonly sums: readonly GroupSum[];
  /** What asks about a group alone, with the same figure; null where its name does not tell it from another. */
  readonly scopeOf: (key: string) => QuestionScope | null;
}

/** Sums by top-level category. */
export function categoryGroups(
  sums: readonly Sum<"topCategoryId">[],
  scope: QuestionScope,
): Groups {
  return {
    sums: sums.map((sum) => {
      const { topCategoryId } = sum;
      const label = { kind: "category", categoryId: topCategoryId } as const;
      return { ...sum, accountId: "", key: topCategoryId, label };
    }),
    scopeOf: (categoryId) => ({ ...scope, categoryId }),
  };
}

/** Sums by shop or person. Those of one name are one, because whoever asks by the name is told of all of them. */
export function shopGroups(
  sums: readonly Sum<"merchant">[],
  scope: QuestionScope,
  names: Names,
): Groups {
  const nameOf = new Map(names.merchants.map(({ key, name }) => [key, name]));
  const named = sums.map(({ merchant, ...sum }) => {
    const name = nameOf.get(merchant.key) ?? merchant.name;
    return { sum, merchantKey: merchant.key, name, key: nameWords(name).join(" ") || merchant.key };
  });
  const groups = groupBy(named, ({ key }) => key);
  // A name of several spellings is told by the last one in order.
  const lastName = new Map(
    [...groups].map(([key, group]) => [
      key,
      group.map(({ name }) => name).reduce((one, other) => (one < other ? other : one)),
    ]),
  );
  const groupOf = new Map(named.map(({ merchantKey, key }) => [merchantKey, key]));
  return {
    sums: named.map(({ sum, key }) => {
      const label = { kind: "merchant", name: String(lastName.get(key)) } as const;
      return { ...sum, accountId: "", key, label, topCategoryId: null };
    }),
    scopeOf: (key) => {
      const merchant = String(lastName.get(key));
      const found = new Set(merchantsNamed(merchant, vocabularyOf(names)).map((one) => one.key));
      const isSame = [...groupOf].every(([one, group]) => found.has(one) === (group === key));
      return isSame ? { ...scope, merchant } : null;
    },
  };
}
