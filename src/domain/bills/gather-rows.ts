import { billPartOf, type CardRow } from "./card-row.ts";

/** The rows of a card as far as they were read. */
export interface GatheredRows {
  readonly add: (row: CardRow) => void;
  readonly all: () => CardRow[];
}

/**
 * Holds one row for all those that no bill tells apart, so that a card with 100,000 purchases holds a few
 * for each day. Instalments stay as they are: each is a part of its own purchase.
 */
export function gatherRows(): GatheredRows {
  const instalments: CardRow[] = [];
  const others = new Map<string, CardRow>();
  return {
    add: (row) => {
      if (row.instalment !== null) return void instalments.push(row);
      const key = keyOf(row);
      const known = others.get(key);
      const { minor, count } = known ?? { minor: 0, count: 0 };
      const first = known ?? row;
      others.set(key, { ...first, minor: minor + row.minor, count: count + row.count });
    },
    all: () => [...instalments, ...others.values()],
  };
}

/** All that decides on which bill a row is, and as what. */
function keyOf(row: CardRow): string {
  const { currency, direction, status, bankDay, facts } = row;
  const { billId, billForecast } = facts;
  return [bankDay, billPartOf(row), currency, direction, status, billForecast, billId].join(" ");
}
