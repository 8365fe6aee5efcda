import type { BankName } from "./bank-name.ts";
import type { User } from "./user.ts";

/** What writing to a user takes, and no more. */
export type Recipient = Pick<
  User,
  "chatId" | "telegramLanguage" | "chosenLanguage" | "timeZone" | "quietHours"
>;

/** The last word about something that its user wanted deleted. */
export interface DeletionConfirmation {
  /** A hash of what was deleted, so that each has one farewell. */
  readonly id: string;
  readonly to: Recipient;
  readonly of: DeletionSubject;
  /** When it was promised: everything was deleted by then, but for the row that is deleted last. */
  readonly promisedAt: Date;
}

export type DeletionSubject =
  | { readonly kind: "bank"; readonly itemId: string; readonly name: BankName }
  | { readonly kind: "person"; readonly userId: string };
