import type { Choice } from "../../../domain/understanding/choice.ts";
import type { TransactionStep } from "../../../usecases/report/report-location.ts";
import { isCategoryId } from "./screen-arguments.ts";

// The step of a transaction's screen in callback data: a letter, and what is said.

export function stepArgument(step: TransactionStep): string {
  switch (step.kind) {
    case "view":
      return "";
    case "likely":
      return "k";
    case "tops":
      return "t";
    case "below":
      return `t${step.topCategoryId}`;
    case "scope":
      return `g${choiceArgument(step.choice)}`;
    case "one":
      return `1${step.choice === null ? "-" : choiceArgument(step.choice)}`;
    case "always":
      return `a${choiceArgument(step.choice)}`;
    case "fixed":
      return step.decision === "confirmed" ? "fc" : "fd";
    case "rename":
      return "n";
    case "note":
      return "o";
    case "no-note":
      return "o-";
    case "split":
      return "s";
    case "undo":
      return `u${step.change}`;
  }
}

export function readStep(argument: string): TransactionStep | null {
  const rest = argument.slice(1);
  const choice = readChoice(rest);
  switch (argument.charAt(0)) {
    case "":
      return { kind: "view" };
    case "k":
      return { kind: "likely" };
    case "t":
      if (rest === "") return { kind: "tops" };
      return isCategoryId(rest) ? { kind: "below", topCategoryId: rest } : null;
    case "g":
      return choice && { kind: "scope", choice };
    case "1":
      return rest === "-" ? { kind: "one", choice: null } : choice && { kind: "one", choice };
    case "a":
      return choice && { kind: "always", choice };
    case "f":
      if (rest === "c") return { kind: "fixed", decision: "confirmed" };
      return rest === "d" ? { kind: "fixed", decision: "dismissed" } : null;
    case "n":
      return rest === "" ? { kind: "rename" } : null;
    case "o":
      if (rest === "-") return { kind: "no-note" };
      return rest === "" ? { kind: "note" } : null;
    case "s":
      return rest === "" ? { kind: "split" } : null;
    case "u":
      return /^[0-9a-z]{7}$/.test(rest) ? { kind: "undo", change: rest } : null;
    default:
      return null;
  }
}

const OTHER_CHOICES: ReadonlyMap<string, Exclude<Choice["kind"], "category">> = new Map([
  ["I", "ignored"],
  ["O", "own-transfer"],
  ["R", "refund"],
] as const);

export function choiceArgument(choice: Choice): string {
  switch (choice.kind) {
    case "category":
      return choice.categoryId;
    case "ignored":
      return "I";
    case "own-transfer":
      return "O";
    case "refund":
      return "R";
  }
}

export function readChoice(argument: string): Choice | null {
  if (isCategoryId(argument)) return { kind: "category", categoryId: argument };
  const kind = OTHER_CHOICES.get(argument);
  return kind === undefined ? null : { kind };
}
