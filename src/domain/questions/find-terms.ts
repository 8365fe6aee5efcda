import type { Read } from "../periods/tokens.ts";
import { CATEGORY_PHRASES } from "./category-words.ts";
import { KNOWN_WORDS } from "./hint-words.ts";
import { nameWords, type FoundNames } from "./names.ts";
import { phraseAt } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Tokens = readonly string[];

/** What a place of a sentence names. */
export type HeardTerm =
  /** `shops` are merchants of the same words. */
  | { readonly kind: "category"; readonly id: string; readonly shops: readonly string[] }
  | { readonly kind: "merchant"; readonly name: string }
  | { readonly kind: "account"; readonly name: string };

/** `mayName` is whether a name may stand there: after `no`, `with` and the like. */
export function readTerm(
  tokens: Tokens,
  at: number,
  { places, merchants }: Vocabulary,
  mayName: boolean,
): Read<HeardTerm> | null {
  const category = phraseAt(CATEGORY_PHRASES, tokens, at);
  const account = accountAt(tokens, at, places.at);
  const shop = merchants.at(tokens, at);
  const merchant = shop && isName(tokens.slice(at, shop.next), shop, mayName) ? shop : null;
  const length = Math.max(...[category, account, merchant].map((one) => one?.next ?? 0));
  if (account?.next === length) return account;
  if (category?.next === length) {
    const shops = merchant?.next === length ? merchant.named.map(({ name }) => name) : [];
    const value = { kind: "category", id: category.meaning, shops: [...new Set(shops)] } as const;
    return { value, next: length };
  }
  if (!merchant) return null;
  const name = nameOf(merchant.named, tokens.slice(at, length).join(" "));
  return { value: { kind: "merchant", name }, next: length };
}

/** The only name there is, else the words that they have in common. */
function nameOf(named: readonly { readonly name: string }[], words: string): string {
  const names = new Set(named.map(({ name }) => name));
  const [only = words] = names;
  return names.size === 1 ? only : words;
}

/** Words that say something else, and numbers, are a name only where one is due, and whole. */
function isName(words: Tokens, { isWhole }: FoundNames<unknown>, mayName: boolean): boolean {
  return words.some(isDistinctive) || (isWhole && mayName);
}

function isDistinctive(word: string): boolean {
  return /^[a-z]{2,}$/.test(word) && !KNOWN_WORDS.has(word);
}

/** What people call banks. */
const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ["bb", "Banco do Brasil"],
    ["cef", "Caixa Econômica Federal"],
    ["nu", "Nubank"],
    ["roxinho", "Nubank"],
    ["mp", "Mercado Pago"],
  ].map(([nickname = "", name = ""]) => [nickname, nameWords(name)]),
);

/** Words of many banks and accounts, which name none by themselves. */
const GENERIC: ReadonlySet<string> = new Set(
  "banco bank brasil conta contas corrente poupanca cartao credito debito pagamento pagamentos ip sa s a e do da de digital visa mastercard master elo account card checking savings mercado caixinha internacional nacional".split(
    " ",
  ),
);

function accountAt(
  tokens: Tokens,
  at: number,
  find: Vocabulary["places"]["at"],
): Read<HeardTerm> | null {
  const nickname = NICKNAMES.get(tokens[at] ?? "");
  const meant = nickname ?? tokens.slice(at);
  const found = find(meant, 0);
  if (!found || (nickname && found.next < nickname.length)) return null;
  const words = meant.slice(0, found.next);
  const isSure = found.isWhole || words.some((word) => !GENERIC.has(word));
  if (!isSure || !words.some((word) => !KNOWN_WORDS.has(word))) return null;
  const name = nameOf(found.named, words.join(" "));
  return { value: { kind: "account", name }, next: at + (nickname ? 1 : found.next) };
}
