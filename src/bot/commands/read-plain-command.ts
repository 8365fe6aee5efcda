import { bareWords } from "../../domain/plain-text.ts";
import type { CommandName } from "../../i18n/catalog.ts";
import { LONGEST_NAMES_FIRST } from "./command-names.ts";
import { misspeltCommand } from "./misspelt-command.ts";
import type { WrittenCommand } from "./read-command.ts";

/** Whether words that follow a command's name are its argument; without a slash it is a sentence else. */
export type TakesWords = (name: CommandName, words: string) => boolean;

/**
 * Reads a command that is written without a slash: `relatório`, `minhas assinaturas`, `what's my
 * balance?`, `report last month`. Null where the text says anything else.
 */
export function readPlainCommand(text: string, takesWords: TakesWords): WrittenCommand | null {
  const words = wordsOf(text);
  const said = words.filter((word) => !FILLERS.has(word)).join(" ");
  const phrase = PHRASES.get(words.join(" "));
  if (phrase !== undefined) return { name: phrase, words: "" };
  for (const { command, name } of LONGEST_NAMES_FIRST) {
    const spoken = name.replace("_", " ");
    if (said === spoken) return { name: command, words: "" };
    const rest = restAfter(text, spoken);
    if (rest !== null && takesWords(command, rest)) return { name: command, words: rest };
  }
  return null;
}

/** The command that a text of one word misspells. */
export function readMisspeltCommand(text: string): WrittenCommand | null {
  const name = misspeltCommand(wordsOf(text).join(" "));
  return name && { name, words: "" };
}

/** Longer texts are no commands. */
const MAX_LENGTH = 100;

function wordsOf(text: string): string[] {
  return text.length > MAX_LENGTH ? [] : bareWords(text).split(" ");
}

/** What a text says after its first word, or words, without `de` and the like; null where it starts otherwise. */
function restAfter(text: string, spoken: string): string | null {
  const [first = "", ...rest] = text.trim().split(/\s+/);
  const words = rest.join(" ").replace(/^(?:d[eao]s?|of|for|n[oa]|em|in)\s+/i, "");
  return bareWords(first) === spoken && words !== "" ? words : null;
}

/** Words around a command that say nothing. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    "o a os as meu minha meus minhas qual quais e quanto esta ver mostra mostrar mostre abrir quero por favor " +
    "the my what whats s is are show me open see please"
  ).split(" "),
);

/** Sentences that ask for a command without its name. */
const PHRASES: ReadonlyMap<string, CommandName> = new Map([
  ["quanto posso gastar", "today"],
  ["quanto posso gastar hoje", "today"],
  ["quanto eu posso gastar hoje", "today"],
  ["quanto ainda posso gastar", "today"],
  ["how much can i spend", "today"],
  ["how much can i spend today", "today"],
  ["how much is left", "today"],
  ["quanto sobra", "today"],
  ...[
    "quanto devo",
    "quanto eu devo",
    "quanto estou devendo",
    "how much do i owe",
    "what do i owe",
  ].map((phrase) => [phrase, "balance"] as const),
  ...[
    ...[
      "onde foi parar",
      "para onde vai",
      "pra onde vai",
      "aonde vai",
      "onde vai",
      "onde esta indo",
    ].flatMap((asked) =>
      ["meu dinheiro", "o meu dinheiro", "minha grana"].map((money) => `${asked} ${money}`),
    ),
    ...["para onde foi", "pra onde foi", "aonde foi", "onde foi", "cade"].map(
      (asked) => `${asked} meu dinheiro`,
    ),
    ...["where does", "where did"].flatMap((asked) =>
      ["my money", "all my money", "the money"].map((money) => `${asked} ${money} go`),
    ),
    "where is my money going",
    "wheres my money going",
    "where s my money going",
    "where has my money gone",
    "como estou gastando meu dinheiro",
    "what am i spending on",
    "what am i spending my money on",
  ].map((phrase) => [phrase, "report"] as const),
]);
