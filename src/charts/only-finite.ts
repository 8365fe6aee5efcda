/** Whether every number in a value is finite: another one aborts the canvas and its process. */
export function isOnlyFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isOnlyFinite);
}
