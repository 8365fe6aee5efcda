import { BankError } from "../errors.ts";

interface Page<Row> {
  readonly totalPages?: number | null | undefined;
  readonly results: readonly Row[];
}

const MAX_PAGES = 50;

/**
 * All rows of a paginated list. The SDK fetches one page of 20 and would drop the rest silently.
 * Throws a `BankError`.
 */
export async function readPages<Row>(
  fetchPage: (page: number) => Promise<Page<Row>>,
  what: string,
): Promise<Row[]> {
  const first = await fetchPage(1);
  const rows = [...first.results];
  const pages = first.totalPages ?? 1;
  if (pages > MAX_PAGES)
    throw new BankError("unreachable", `Pluggy reports ${pages} pages of ${what}`);
  for (let page = 2; page <= pages; page += 1) rows.push(...(await fetchPage(page)).results);
  return rows;
}
