import { acquirerPrefix } from "./acquirers.ts";
import { partFrom, partUntil, type AlignedText } from "./aligned-text.ts";
import { nameStart } from "./bank-verbs.ts";
import { isNear, nameEnd, type NameContext } from "./name-tails.ts";

export interface CleanName extends AlignedText {
  /** What was written behind it. */
  readonly tail: string;
}

/** A name without everything that banks, acquirers and registers write around it. */
export function cleanName(written: AlignedText, context: NameContext): CleanName {
  const start = nameStart(written.plain, context.isCard);
  const described = partFrom(written, start);
  const named = start === 0 ? described : firstSegment(described);
  const own = withoutPrefixes(named, context);
  const end = nameEnd(own.plain, context);
  return { ...partUntil(own, end), tail: own.plain.slice(end) };
}

/** Behind a verb the name ends at ` - `: the document, the bank and the account follow. */
function firstSegment(described: AlignedText): AlignedText {
  const end = described.plain.search(/ -(?: |$)/);
  return end > 0 ? partUntil(described, end) : described;
}

/** The day and hour of a purchase. */
const DAY_AND_HOUR = /^(\d{2}\/\d{2})(?:\/(?:\d{4}|\d{2}))?(?: \d{2}:\d{2})? /;
/** Some banks write the instalment of a card's purchase first. */
const INSTALMENT = /^PARC(?:ELA)?\.? ?\d{1,2} ?(?:\/|DE) ?\d{1,2}[\s-]+/;
/** The number of a shop; some numbers are names. */
const SHOP_NUMBER = /^(?!(?:100|123|300|360|365|500|1000|1001) )\d{3,6} /;
/** The beginning of a CNPJ, which the names of one-person companies begin with. */
const COMPANY_NUMBER = /^\d{2}\.\d{3}\.\d{3} /;
const SEPARATORS = /^[\s.,:;|*"'/–—-]+/;
/** `PAYPAL *MP *LOJA`. */
const MAX_ACQUIRERS = 2;

function withoutPrefixes(named: AlignedText, { isCard, day }: NameContext): AlignedText {
  let rest = named;
  const skip = (pattern: RegExp) => {
    rest = partFrom(rest, pattern.exec(rest.plain)?.[0].length ?? 0);
  };
  if (isNear(DAY_AND_HOUR.exec(rest.plain)?.[1], day)) skip(DAY_AND_HOUR);
  if (isCard) skip(INSTALMENT);
  skip(COMPANY_NUMBER);
  skip(SHOP_NUMBER);
  for (let count = 0; count < MAX_ACQUIRERS; count += 1)
    rest = partFrom(rest, acquirerPrefix(rest.plain));
  skip(SEPARATORS);
  return rest;
}
