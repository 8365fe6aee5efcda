import type { BankName } from "./bank-name.ts";
import type { User } from "./user.ts";

/** The fields of a user that sending a message needs. */
export type Recipient = Pick<
  User,
  "chatId" | "telegramLanguage" | "chosenLanguage" | "timeZone" | "quietHours"
>;

/** The message that confirms a deletion, stored until it is sent. */
export interface DeletionConfirmation {
  /** A hash of what was deleted, so that each deletion is confirmed once. */
  readonly id: string;
  readonly to: Recipient;
  readonly of: DeletionSubject;
  /** When it was stored: everything was deleted by then except the row that is deleted last. */
  readonly promisedAt: Date;
}

export type DeletionSubject =
  | { readonly kind: "bank"; readonly itemId: string; readonly name: BankName }
  | { readonly kind: "person"; readonly userId: string };
