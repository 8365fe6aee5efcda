import type { PartSum } from "../../domain/build-breakdown.ts";
import { plainText } from "../../domain/plain-text.ts";
import type { Currency } from "../../domain/money.ts";
import type { Names } from "../../domain/questions/names.ts";
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
  const nameOfGroup = new Map<string, string>();
  const groupOf = new Map<string, string>();
  for (const { merchant } of sums) {
    const name = nameOf.get(merchant.key) ?? merchant.name;
    const group = plainText(name);
    groupOf.set(merchant.key, group);
    // A name of several spellings is told by the last one in order.
    const known = nameOfGroup.get(group);
    if (known === undefined || known < name) nameOfGroup.set(group, name);
  }
  return {
    sums: sums.map(({ merchant, currency, flow, minor, count }) => {
      const key = String(groupOf.get(merchant.key));
      const label = { kind: "merchant", name: String(nameOfGroup.get(key)) } as const;
      return { accountId: "", key, label, topCategoryId: null, currency, flow, minor, count };
    }),
    scopeOf: (key) => {
      const merchant = String(nameOfGroup.get(key));
      const found = new Set(merchantsNamed(merchant, vocabularyOf(names)).map((one) => one.key));
      for (const [one, group] of groupOf) if (found.has(one) !== (group === key)) return null;
      return { ...scope, merchant };
    },
  };
}
