import { FIRST_NAMES } from "../merchants/first-names.ts";
import { MONTH_WORDS, NUMBER_WORDS, ORDINAL_WORDS, WEEKDAY_WORDS } from "../periods/words.ts";
import { CATEGORY_PHRASES } from "./category-words.ts";
import { KNOWN_WORDS } from "./hint-words.ts";
import {
  indexNames,
  nameWords,
  type NameIndex,
  type NamedMerchant,
  type NamedPlace,
  type Names,
} from "./names.ts";
import { wordsOf } from "./phrases.ts";
import { BOUND_WORDS } from "./read-bounds.ts";
import { spellingOf, type Correct } from "./spelling.ts";

/** Everything that a user's sentences are read with. */
export interface Vocabulary {
  readonly merchants: NameIndex<NamedMerchant>;
  readonly places: NameIndex<NamedPlace>;
  /** Whether a word is known, and not to be corrected. */
  readonly knows: (word: string) => boolean;
  readonly correct: Correct;
}

/** Words of periods that the tables of months, weekdays and numbers do not have. */
const PERIOD_WORDS =
  "hoje ontem anteontem semana semanas mes meses ano anos dia dias trimestre semestre passado passada passados passadas retrasado retrasada anterior ultimo ultima ultimos ultimas este esta esse essa neste nesta nesse nessa deste desta desse dessa atual corrente fim final feira desde ate today yesterday before day days week weeks month months year years weekend quarter this last past previous since until ago atras";

const OWN_WORDS: ReadonlySet<string> = new Set([
  ...KNOWN_WORDS,
  ...wordsOf(CATEGORY_PHRASES),
  ...BOUND_WORDS,
  ...PERIOD_WORDS.split(" "),
  ...[MONTH_WORDS, WEEKDAY_WORDS, NUMBER_WORDS, ORDINAL_WORDS].flatMap((words) => [
    ...words.keys(),
  ]),
]);

const made = new WeakMap<Names, Vocabulary>();

/** The vocabulary of a user's names, made once for the same ones. */
export function vocabularyOf(names: Names): Vocabulary {
  const known = made.get(names) ?? makeVocabulary(names);
  made.set(names, known);
  return known;
}

function makeVocabulary({ merchants, places }: Names): Vocabulary {
  const [byMerchant, byPlace] = [indexNames(merchants), indexNames(places)];
  const own = new Set([...byMerchant.words, ...byPlace.words]);
  return {
    merchants: byMerchant,
    places: byPlace,
    knows: (word) => OWN_WORDS.has(word) || own.has(word) || FIRST_NAMES.has(word.toUpperCase()),
    correct: spellingOf([...OWN_WORDS, ...own]),
  };
}

/** The accounts that words name; none where no bank and no account has that name. */
export function accountsNamed(words: string, { places }: Vocabulary): string[] {
  return allNamed(words, places).flatMap(({ accountIds }) => accountIds);
}

/** The merchants that words name: those of exactly that name, else those that hold it. */
export function merchantsNamed(words: string, { merchants }: Vocabulary): NamedMerchant[] {
  return allNamed(words, merchants);
}

function allNamed<Named extends { readonly name: string }>(
  words: string,
  index: NameIndex<Named>,
): Named[] {
  const tokens = nameWords(words);
  const found = index.at(tokens, 0);
  return found?.next === tokens.length ? [...found.named] : [];
}
