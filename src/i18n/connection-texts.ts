/** Why a bank stopped working, as far as the user can tell the difference. */
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

/** What a user reads about the life of a bank connection. */
export interface ConnectionTexts {
  /** Banks of one name, told apart. */
  readonly apart: {
    readonly ending: (values: Bank & { readonly digits: string }) => string;
    readonly since: (values: Bank & { readonly day: string }) => string;
    readonly number: (values: Bank & { readonly number: number }) => string;
  };
  readonly reason: Readonly<Record<ReasonName, string>>;
  /** Of a password that never worked, so that it cannot have changed. */
  readonly firstPassword: string;
  readonly silentSince: (values: { readonly day: string }) => string;
  readonly silent: string;
  /** What to do about it. */
  readonly next: {
    readonly login: (values: Bank) => string;
    /** The user has to do something at the bank first. */
    readonly loginAfterYou: (values: Bank) => string;
    readonly code: (values: Bank) => string;
    readonly authorisation: (values: Bank) => string;
    readonly newConnection: (values: Bank) => string;
    readonly patience: string;
    /** Pluggy tries again by itself, but not with success before the user did something. */
    readonly afterYou: string;
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
    readonly mended: (values: Bank) => string;
    readonly consentEnds: (values: Bank) => string;
    readonly consentUntil: (values: { readonly day: string }) => string;
    readonly renew: (values: Bank) => string;
    readonly disconnected: (values: Bank) => string;
    readonly farewell: string;
    readonly comeBack: string;
  };
  readonly refresh: {
    readonly button: string;
    readonly started: string;
    readonly alreadyRunning: string;
    readonly justAsked: string;
    readonly tooSoon: (values: { readonly moment: string }) => string;
    readonly tooSoonToSay: string;
    readonly byPluggyOnly: string;
    readonly notNow: string;
    readonly unreachable: string;
    readonly news: (values: { readonly count: number }) => string;
    /** After the amounts that were spent in them. */
    readonly spent: string;
    readonly nothingNew: string;
    readonly busy: string;
    /** Below the banks, where some news are on their way. */
    readonly newsSoon: string;
  };
  readonly disconnect: {
    readonly choose: string;
    readonly nothing: string;
    readonly title: (values: Bank) => string;
    readonly what: string;
    readonly yes: (values: Bank) => string;
    readonly begun: (values: Bank) => string;
    readonly gone: string;
    readonly alreadyLeaving: (values: { readonly banks: string }) => string;
  };
  readonly deleteData: {
    readonly title: string;
    readonly what: string;
    readonly chatStays: string;
    readonly yes: string;
    readonly begun: string;
    /** The answer to everything until it is done. At most 200 characters. */
    readonly leaving: string;
  };
  readonly cancel: string;
  readonly cancelled: string;
  readonly privacy: {
    readonly title: string;
    readonly chapters: readonly (readonly [title: string, text: string])[];
    /** What becomes of who blocks the bot. */
    readonly blocked: (values: {
      readonly readDays: number;
      readonly keepDays: number;
    }) => readonly [title: string, text: string];
  };
}
