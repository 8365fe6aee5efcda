import type { PartLabel } from "./breakdown.ts";
import { isReadableName } from "./readable-name.ts";

/**
 * Gives each name that no picture can draw a number, in the order in which they are asked for, so that
 * words and picture call it the same. A label that has one keeps it.
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
      return label.number === undefined && !isReadableName(label.bank + label.account);
    case "category":
    case "rest":
      return false;
  }
}
