import { isMisspelt } from "../../domain/is-misspelt.ts";
import type { CommandName } from "../../i18n/catalog.ts";
import { COMMAND_NAMES } from "./command-names.ts";

/**
 * The command that a plain text of one word misspells by a letter, or by two where it is long, such as
 * `reprot`. Null where there is none, or several are as near.
 */
export function misspeltCommand(word: string): CommandName | null {
  if (word.length > MAX_LENGTH) return null;
  for (let letters = 1; letters <= lettersOf(word); letters += 1) {
    const near = commandsNear(word, letters);
    if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null;
  }
  return null;
}

function commandsNear(word: string, letters: number): CommandName[] {
  return COMMAND_NAMES.flatMap(([command, names]) =>
    names.some((name) => isMisspelt(word, name, letters)) ? [command] : [],
  );
}

/** How many letters may be wrong: none in a short word, which may be another one. */
function lettersOf(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Longer than every name by two letters. */
const MAX_LENGTH = 16;
