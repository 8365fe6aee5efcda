/** What the user at this page made the bank do. */
export type DeedKind =
  | "bought"
  | "bought-pending"
  | "corrected"
  | "removed"
  | "posted"
  | "failLogin"
  | "withdrawConsent"
  | "askForMfa"
  | "askForAction"
  | "stall"
  | "authorize"
  | "refuseAuthorization"
  | "passDay";

export interface Deed {
  readonly at: string;
  readonly kind: DeedKind;
  /** A bank's name, or a shop. */
  readonly what: string;
  /** Cents of reais, where it is about a purchase. */
  readonly minor?: number;
}

export interface Deeds {
  add(deed: Deed): void;
  all(): readonly Deed[];
}

const KEY = "deeds";
const KEPT = 30;

/** Kept over a reload of the page, not longer than its tab. */
export function rememberDeeds(): Deeds {
  let deeds = JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as Deed[];
  return {
    add(deed) {
      deeds = [deed, ...deeds].slice(0, KEPT);
      sessionStorage.setItem(KEY, JSON.stringify(deeds));
    },
    all: () => deeds,
  };
}
