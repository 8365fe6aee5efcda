/** The reasons why a bank stopped working that texts distinguish. */
export type ReasonName =
  | "wrongPassword"
  | "wrongCode"
  | "consentEnded"
  | "notAuthorised"
  | "locked"
  | "passwordReset"
  | "needsAction"
  | "loggedInElsewhere"
  | "codeTooLate"
  | "notSupported"
  | "unavailable"
  | "login"
  | "code"
  | "authorisation"
  | "noAnswer"
  | "removed";

interface Bank {
  readonly bank: string;
}

/** Texts about bank connections. */
export interface ConnectionTexts {
  /** Names of banks that share a name. */
  readonly sameName: {
    readonly ending: (values: Bank & { readonly digits: string }) => string;
    readonly since: (values: Bank & { readonly day: string }) => string;
    readonly number: (values: Bank & { readonly number: number }) => string;
  };
  readonly reason: Readonly<Record<ReasonName, string>>;
  /** Reason of a first sync: the password never worked, so that it cannot have changed. */
  readonly neverValidPassword: string;
  readonly silentSince: (values: { readonly day: string }) => string;
  readonly silent: string;
  /** The user's next step. */
  readonly next: {
    readonly login: (values: Bank) => string;
    /** After the user's action at the bank. */
    readonly loginAfterUserAction: (values: Bank) => string;
    readonly code: (values: Bank) => string;
    readonly authorisation: (values: Bank) => string;
    readonly newConnection: (values: Bank) => string;
    readonly patience: string;
    /** Pluggy retries by itself, but cannot succeed before the user's action. */
    readonly afterUserAction: string;
  };
  readonly deadline: (values: { readonly moment: string }) => string;
  readonly reconnect: (values: Bank) => string;
  readonly linkValidity: (values: { readonly minutes: number }) => string;
  readonly notice: {
    readonly stopped: (values: Bank) => string;
    readonly asksForCode: (values: Bank) => string;
    readonly waitsForYou: (values: Bank) => string;
    readonly accessEnded: (values: Bank) => string;
    readonly oldDataStays: string;
    readonly oldDataUntil: (values: { readonly day: string }) => string;
    readonly restored: (values: Bank) => string;
    readonly consentEnds: (values: Bank) => string;
    readonly consentUntil: (values: { readonly day: string }) => string;
    readonly renew: (values: Bank) => string;
    readonly disconnected: (values: Bank) => string;
    readonly dataDeleted: string;
    readonly comeBack: string;
  };
  readonly refresh: {
    readonly button: string;
    readonly started: string;
    readonly alreadyRunning: string;
    readonly justAsked: string;
    readonly tooSoon: (values: { readonly moment: string }) => string;
    readonly tooSoonUntilUnknown: string;
    readonly byPluggyOnly: string;
    readonly notNow: string;
    readonly unreachable: string;
    readonly news: (values: { readonly count: number }) => string;
    /** After the amounts that the new transactions spend. */
    readonly spent: string;
    readonly nothingNew: string;
    readonly busy: string;
    /** Below the banks, where some are being updated. */
    readonly newsSoon: string;
  };
  readonly disconnect: {
    readonly choose: string;
    readonly nothing: string;
    readonly title: (values: Bank) => string;
    readonly what: string;
    readonly yes: (values: Bank) => string;
    readonly begun: (values: Bank) => string;
    readonly unknownBank: string;
    readonly alreadyDeleting: (values: { readonly banks: string }) => string;
  };
  readonly deleteData: {
    readonly title: string;
    readonly what: string;
    readonly chatStays: string;
    readonly yes: string;
    readonly begun: string;
    /** The answer to every update while the deletion runs. At most 200 characters. */
    readonly running: string;
  };
  readonly cancel: string;
  readonly cancelled: string;
  readonly privacy: {
    readonly title: string;
    readonly chapters: readonly (readonly [title: string, text: string])[];
    /** Where single movements are kept for some months only. */
    readonly oldMovements: (values: {
      readonly months: number;
    }) => readonly [title: string, text: string];
    /** What happens to the data of a user who blocks the bot. */
    readonly blocked: (values: {
      readonly readDays: number;
      readonly keepDays: number;
    }) => readonly [title: string, text: string];
  };
}
