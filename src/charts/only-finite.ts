/** Whether every number in a value is finite: an infinite one aborts the canvas, and its process with it. */
export function isOnlyFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isOnlyFinite);
}
