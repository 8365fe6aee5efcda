import type { PartLabel } from "./breakdown.ts";
import { isReadableName } from "./readable-name.ts";

/**
 * A function that numbers the labels which pictures cannot render, in the order of the calls, so
 * that text and picture use the same numbers. A label that has a number keeps it.
 */
export function createNumbering(): (label: PartLabel) => PartLabel {
  let number = 0;
  return (label) => (needsNumber(label) ? { ...label, number: (number += 1) } : label);
}

function needsNumber(label: PartLabel): boolean {
  switch (label.kind) {
    case "merchant":
      return label.number === undefined && !isReadableName(label.name);
    case "account":
      return label.number === undefined && !isReadableName(label.bankName + label.account);
    case "category":
    case "received":
    case "cash":
    case "left-out":
    case "fixed":
    case "rest":
      return false;
  }
}
