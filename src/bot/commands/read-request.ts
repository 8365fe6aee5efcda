import type { Calendar } from "../../domain/period.ts";
import { parsePeriod } from "../../domain/periods/parse-period.ts";
import type { WrittenCommand } from "./read-command.ts";
import { readPlainCommand } from "./read-plain-command.ts";

/**
 * What a text without a slash asks for in plain words: a command by its name, or a report by its period.
 * Null for any other text.
 */
export function readRequest(text: string, calendar: Calendar): WrittenCommand | null {
  const isPeriod = (words: string): boolean => parsePeriod(words, calendar).kind !== "unknown";
  const asked = readPlainCommand(text, (name, words) => {
    if (name === "report") return isPeriod(words);
    if (name === "search" || name === "export") return true;
    return name === "budget" && /\d$/.test(words);
  });
  if (asked) return asked;
  return isPeriod(text) ? { name: "report", words: text } : null;
}
