import { partyOf } from "../counterparty.ts";
import { memoized } from "../memoized.ts";
import type { Facts } from "../understanding/facts.ts";
import { alignText, type AlignedText } from "./aligned-text.ts";
import { cleanName } from "./clean-name.ts";
import { displayName } from "./display-name.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { kindOf } from "./merchant-kind.ts";
import type { Merchant, MerchantKind } from "./merchant.ts";
import { hasLegalForm, type NameContext } from "./name-tails.ts";
import { normalizedName, type NormalizedName } from "./normalize-name.ts";
import { isPlatform } from "./platforms.ts";
import { isWithoutMerchant } from "./without-merchant.ts";

/** Banks write less: a longer text names nobody. */
const MAX_WRITTEN = 200;
/** The same with any spaces. */
const MAX_READ = 1000;

/** The other party of a transaction. Pure, and linear in the length of its texts. */
export function identifyMerchant(row: Facts): Merchant {
  const { description, facts } = row;
  const raw = facts.rawDescription === description ? null : aligned(facts.rawDescription);
  const tidy = aligned(description);
  const plain = [tidy, raw].flatMap((text) => (text ? [text.plain] : []));
  if (isWithoutMerchant(row, plain))
    return { key: null, name: displayName(description), kind: "bank" };
  const context = contextOf(row);
  const inMerchant = nameIn(aligned(row.merchant), context);
  const shown = inMerchant ?? nameIn(tidy, context) ?? nameIn(raw, context);
  const kind = kindOf(row, shown, plain);
  // The key is by the bank's own wording; the description is written for people.
  const named = () => inMerchant ?? nameIn(raw, context) ?? shown;
  return {
    key: keyOfFacts(row) ?? keyOfName(named(), kind),
    name: shown ? shownName(shown, kind) : displayName(description),
    kind,
  };
}

/** A person may have the name of a brand. */
function shownName({ text, brand }: WrittenName, kind: MerchantKind): string {
  return kind === "person" || brand === null ? displayName(text) : brand;
}

function aligned(text: string | null): AlignedText | null {
  if (text === null || text.length > MAX_READ) return null;
  const written = memorizedText(text);
  return written.text.length > MAX_WRITTEN ? null : written;
}

const memorizedText = memoized(alignText);

function contextOf({ accountType, day, counterparty }: Facts): NameContext {
  const isPerson = partyOf(counterparty) === "person";
  return { isCard: accountType === "CREDIT", day, isPerson };
}

interface WrittenName extends NormalizedName {
  /** As the bank wrote it. */
  readonly text: string;
  /** `LTDA` is no part of the name, but shows that it is a company's. */
  readonly hasLegalForm: boolean;
}

function nameIn(written: AlignedText | null, context: NameContext): WrittenName | null {
  if (written === null) return null;
  const { text, plain, tail } = cleanName(written, context);
  const name = normalizedName(plain);
  return name && { ...name, text, hasLegalForm: hasLegalForm(tail) };
}

function keyOfFacts({ counterparty, facts: { cnpjRoot } }: Facts): string | null {
  if (cnpjRoot !== null && !isPlatform(cnpjRoot)) return `c:${cnpjRoot}`;
  const isKnown = counterparty?.kind === "other" || counterparty?.kind === "document";
  return isKnown ? `h:${counterparty.hash}` : null;
}

function keyOfName(named: NormalizedName | null, kind: MerchantKind): string | null {
  if (named === null) return null;
  // Many people have one first name.
  return kind === "person" && FIRST_NAMES.has(named.key) ? null : `n:${named.key}`;
}
