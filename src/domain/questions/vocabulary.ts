import { FIRST_NAMES } from "../merchants/first-names.ts";
import { MONTH_WORDS, NUMBER_WORDS, ORDINAL_WORDS, WEEKDAY_WORDS } from "../periods/words.ts";
import { CATEGORY_PHRASES } from "./category-words.ts";
import { KNOWN_WORDS } from "./hint-words.ts";
import {
  emptyIndex,
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
  "sempre forever beginning ever time comeco inicio tempos hoje ontem anteontem semana semanas mes meses ano anos dia dias trimestre semestre passado passada passados passadas retrasado retrasada anterior ultimo ultima ultimos ultimas este esta esse essa neste nesta nesse nessa deste desta desse dessa atual corrente fim final feira desde ate today yesterday before day days week weeks month months year years weekend quarter this last past previous since until ago atras";

const OWN_WORDS: ReadonlySet<string> = new Set([
  ...KNOWN_WORDS,
  ...wordsOf(CATEGORY_PHRASES),
  ...BOUND_WORDS,
  ...PERIOD_WORDS.split(" "),
  ...[MONTH_WORDS, WEEKDAY_WORDS, NUMBER_WORDS, ORDINAL_WORDS].flatMap((words) => [
    ...words.keys(),
  ]),
]);

/** What is made of the merchants alone, of which there may be ten thousand. */
interface MerchantWords {
  readonly index: NameIndex<NamedMerchant>;
  readonly correct: Correct;
}

const made = new WeakMap<Names["merchants"], MerchantWords>();

/** The vocabulary of a user's names; what it needs of the same merchants is made once. */
export function vocabularyOf({ merchants, places }: Names): Vocabulary {
  const known = made.get(merchants) ?? merchantWords(indexNames(merchants));
  made.set(merchants, known);
  const byPlace = indexNames(places);
  const correctPlace = spellingOf(byPlace.words());
  return {
    merchants: known.index,
    places: byPlace,
    knows: (word) =>
      OWN_WORDS.has(word) ||
      known.index.has(word) ||
      byPlace.has(word) ||
      FIRST_NAMES.has(word.toUpperCase()),
    correct: (word) => known.correct(word) ?? correctPlace(word),
  };
}

const NAMES_AT_ONCE = 500;

/**
 * Makes the same of merchants before a sentence is read with them, some of them at each step: ten thousand at
 * once would keep everybody else waiting.
 */
export function* prepareMerchants(merchants: Names["merchants"]): Generator<void, void> {
  const { index, add } = emptyIndex<NamedMerchant>();
  for (const [at, merchant] of merchants.entries()) {
    add(merchant);
    if (at % NAMES_AT_ONCE === NAMES_AT_ONCE - 1) yield;
  }
  made.set(merchants, merchantWords(index));
}

function merchantWords(index: NameIndex<NamedMerchant>): MerchantWords {
  // Most sentences have no unknown word: what corrects them is made for the first one that has.
  let correct: Correct | null = null;
  const corrected: Correct = (word) => {
    correct ??= spellingOf([...OWN_WORDS, ...index.words()]);
    return correct(word);
  };
  return { index, correct: corrected };
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
