import type { LeftOutFlow } from "../../../domain/flow.ts";
import type { TransactionsOf } from "../../../usecases/report/report-location.ts";
import { readScope, scopeArgument } from "./screen-arguments.ts";

const LEFT_OUT: Readonly<Record<LeftOutFlow, string>> = {
  "bill-payment": "b",
  "own-transfer": "o",
  withdrawal: "w",
  returned: "r",
  investment: "v",
  loan: "l",
  ignored: "i",
};

/** Which transactions a list holds, in callback data. */
export function listArgument(of: TransactionsOf): string {
  switch (of.kind) {
    case "category":
      return `c.${scopeArgument(of.scope)}`;
    case "merchant":
      return `m.${scopeArgument(of.scope)}.${of.key}`;
    case "account":
      return `a.${of.key}`;
    case "left-out":
      return `l.${LEFT_OUT[of.flow]}`;
    case "income":
      return of.scope ? `i.${scopeArgument(of.scope)}` : "i";
  }
}

export function readList(argument: string): TransactionsOf | null {
  const [kind, first = "", key = ""] = argument.split(".");
  if (kind === "a") return first === "" ? null : { kind: "account", key: first };
  if (kind === "i" && first === "") return { kind: "income", scope: null };
  if (kind === "l") return readLeftOut(first);
  const scope = readScope(first);
  if (!scope) return null;
  if (kind === "c") return { kind: "category", scope };
  if (kind === "i") return { kind: "income", scope };
  return kind === "m" && key !== "" ? { kind: "merchant", scope, key } : null;
}

function readLeftOut(code: string): TransactionsOf | null {
  const flow = (Object.keys(LEFT_OUT) as LeftOutFlow[]).find((one) => LEFT_OUT[one] === code);
  return flow ? { kind: "left-out", flow } : null;
}
