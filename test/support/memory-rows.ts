/** Helpers of the stores in memory: rows by id, returned as copies, as from a database. */

export function copyOf<Row>(row: Row | undefined): Row | null {
  return row === undefined ? null : structuredClone(row);
}

export function merge<Row>(rows: Map<string, Row>, id: string, change: Partial<Row>): void {
  const row = rows.get(id);
  if (row !== undefined) rows.set(id, structuredClone({ ...row, ...change }));
}

export function removeWhere<Row>(rows: Map<string, Row>, matches: (row: Row) => boolean): void {
  for (const [id, row] of rows) if (matches(row)) rows.delete(id);
}

export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
