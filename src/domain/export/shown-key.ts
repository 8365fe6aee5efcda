/** A merchant's key as an export shows it: null where it is a hash of somebody's document. */
export function shownKey(merchantKey: string | null): string | null {
  return merchantKey === null || merchantKey.startsWith("h:") ? null : merchantKey;
}
