import { bareWords } from "../../domain/plain-text.ts";
import type { Greeting } from "../../i18n/question-texts.ts";

const GREETINGS: Readonly<Record<Greeting, string>> = {
  hello:
    "oi ola opa bomdia boatarde boanoite tudobem oitudobem hello hi hey goodmorning goodevening",
  thanks:
    "obrigado obrigada muitoobrigado muitoobrigada valeu brigado brigada thanks thankyou ok legal",
};

const BY_WORD: ReadonlyMap<string, Greeting> = new Map(
  (["hello", "thanks"] as const).flatMap((kind) =>
    GREETINGS[kind].split(" ").map((word) => [word, kind] as const),
  ),
);

const MAX_LENGTH = 40;

/** Whether a text is nothing but a greeting, or thanks: `Oi!`, `Bom dia`, `valeu`. */
export function readGreeting(text: string): Greeting | null {
  if (text.length > MAX_LENGTH) return null;
  return BY_WORD.get(bareWords(text).replaceAll(" ", "")) ?? null;
}
