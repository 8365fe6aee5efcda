import type { Calendar } from "../../domain/period.ts";
import { parsePeriod } from "../../domain/periods/parse-period.ts";
import { bareWords } from "../../domain/plain-text.ts";
import type { WrittenCommand } from "./read-command.ts";
import { readPlainCommand } from "./read-plain-command.ts";

/** Longer texts are no requests. */
const MAX_LENGTH = 100;

/** What was left of a period, which its report says, and a comparison, to which it leads; with the period after it. */
const REPORTED: readonly RegExp[] = [
  /^quanto (?:eu )?sobrou\b(?: (?:n?[oa]s? |em |d[eo] )?(.+))?$/,
  /^how much (?:did i save|have i saved|was left|did i have left)\b(?: (?:in |on |for )?(.+))?$/,
  /^(?:comparar|compare|compara) (.+?) (?:com|e|with|to|and) .+$/,
];

/** The period whose report answers a text, in its words; empty where it says none, null where it asks another thing. */
function reportedPeriod(text: string): string | null {
  const words = text.length > MAX_LENGTH ? "" : bareWords(text);
  const found = REPORTED.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  return found ? (found[1] ?? "") : null;
}

/**
 * What a text without a slash asks for in plain words: a command by its name, or a report by its period.
 * Null for any other text.
 */
export function readRequest(text: string, calendar: Calendar): WrittenCommand | null {
  const isPeriod = (words: string): boolean => parsePeriod(words, calendar).kind !== "unknown";
  const reported = reportedPeriod(text);
  if (reported !== null && (reported === "" || isPeriod(reported)))
    return { name: "report", words: reported };
  const asked = readPlainCommand(text, (name, words) => {
    if (name === "report") return isPeriod(words);
    if (name === "search" || name === "export") return true;
    return name === "budget" && /\d$/.test(words);
  });
  if (asked) return asked;
  return isPeriod(text) ? { name: "report", words: text } : null;
}
