import type { Choice } from "../../domain/understanding/choice.ts";
import { isCategoryId, readPage } from "./report/screen-arguments.ts";
import { choiceArgument, readChoice } from "./report/transaction-code.ts";

/** Matches the data of any button of `/rules`; an id of a rule takes 36 of the 64 bytes. */
export const RULES_PATTERN = /^rules:1:/;

export type RulesStep =
  | { readonly kind: "list"; readonly page: number }
  | { readonly kind: "open"; readonly ruleId: string }
  | { readonly kind: "tops"; readonly ruleId: string }
  | { readonly kind: "delete"; readonly ruleId: string }
  | { readonly kind: "below"; readonly ruleId: string; readonly topCategoryId: string }
  | { readonly kind: "set"; readonly ruleId: string; readonly choice: Choice }
  /** Undoes the change with this short key. */
  | { readonly kind: "undo"; readonly change: string };

const CODES = { open: "o", tops: "t", delete: "d" } as const;

export function rulesData(step: RulesStep): string {
  switch (step.kind) {
    case "list":
      return `rules:1:p:${step.page}`;
    case "undo":
      return `rules:1:u:${step.change}`;
    case "below":
      return `rules:1:b:${step.ruleId}:${step.topCategoryId}`;
    case "set":
      return `rules:1:s:${step.ruleId}:${choiceArgument(step.choice)}`;
    case "open":
    case "tops":
    case "delete":
      return `rules:1:${CODES[step.kind]}:${step.ruleId}`;
  }
}

/** Null where the data are invalid. */
export function readRulesData(data: string): RulesStep | null {
  const [, , code = "", first = "", second = ""] = data.split(":");
  const choice = readChoice(second);
  switch (code) {
    case "p":
      return { kind: "list", page: readPage(first) };
    case "u":
      return { kind: "undo", change: first };
    case "o":
      return { kind: "open", ruleId: first };
    case "t":
      return { kind: "tops", ruleId: first };
    case "d":
      return { kind: "delete", ruleId: first };
    case "b":
      return isCategoryId(second) ? { kind: "below", ruleId: first, topCategoryId: second } : null;
    case "s":
      return choice && { kind: "set", ruleId: first, choice };
    default:
      return null;
  }
}
