/** The actions of the bank that the user of this page started, and what the bot wrote by itself. */
export type BankActionKind =
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
  | "passDay"
  | "categoriesOff"
  | "categoriesOn"
  | "told";

export interface BankAction {
  readonly at: string;
  readonly kind: BankActionKind;
  /** A bank's name, a shop, or a text. */
  readonly what: string;
  /** The amount of a purchase, in cents of reais. */
  readonly minor?: number;
}

export interface ActionLog {
  add(action: BankAction): void;
  all(): readonly BankAction[];
}

const KEY = "actions";
const MAX_ACTIONS = 30;

/** Stores the actions in the session storage of the tab. */
export function createActionLog(): ActionLog {
  let actions = JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as BankAction[];
  return {
    add(action) {
      actions = [action, ...actions].slice(0, MAX_ACTIONS);
      sessionStorage.setItem(KEY, JSON.stringify(actions));
    },
    all: () => actions,
  };
}
