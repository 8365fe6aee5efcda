/** Splits buttons into rows of at most `perRow`. */
export function inRows<Item>(buttons: readonly Item[], perRow: number): Item[][] {
  const rows = Math.ceil(buttons.length / perRow);
  return Array.from({ length: rows }, (_, row) =>
    buttons.slice(row * perRow, row * perRow + perRow),
  );
}
