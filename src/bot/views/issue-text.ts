import { dayIn, type TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { STALLED } from "../../domain/stalled.ts";
import type { RequiredAction, ConnectionIssue } from "../../domain/connection-issue.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { ReasonName } from "../../i18n/connection-texts.ts";
import { formatDay } from "../../i18n/format-day.ts";

export interface BrokenBank {
  readonly bankName: string;
  readonly issue: Pick<ConnectionIssue, "requiredAction" | "code">;
  readonly lastUpdatedAt: Date | null;
}

/** Why a bank stopped working, and the user's next step. */
export function issueText(broken: BrokenBank, zone: TimeZone, language: Language): string {
  return `${reasonText(broken, zone, language)} ${nextStepText(broken, language)}`;
}

/** The title of the notice that a bank stopped working. */
export function issueTitle({ bankName: bank, issue }: BrokenBank, language: Language): string {
  const { notice } = catalogFor(language).connection;
  return notice[TEXTS_OF_ACTION[issue.requiredAction].title]({ bank });
}

function reasonText(
  { issue, lastUpdatedAt }: BrokenBank,
  zone: TimeZone,
  language: Language,
): string {
  const { reason, silent, silentSince } = catalogFor(language).connection;
  if (issue.code !== STALLED) return reason[reasonOf(issue)];
  if (lastUpdatedAt === null) return silent;
  return silentSince({ day: formatDay(dayIn(lastUpdatedAt, zone), language) });
}

/** Why the first sync failed; null where Pluggy's code has no text. */
export function firstReason(code: string | null, language: Language): string | null {
  const name = REASON_OF_CODE.get(code ?? "");
  if (name === undefined) return null;
  const { reason, neverValidPassword } = catalogFor(language).connection;
  return name === "wrongPassword" ? neverValidPassword : reason[name];
}

function nextStepText({ bankName: bank, issue }: BrokenBank, language: Language): string {
  const { next } = catalogFor(language).connection;
  const { requiredAction } = issue;
  const reason = reasonOf(issue);
  if (requiredAction === "patience")
    return NEEDS_USER.has(reason) ? next.afterUserAction : next.patience;
  if (requiredAction === "login" && NEEDS_USER_AT_BANK.has(reason))
    return next.loginAfterUserAction({ bank });
  return next[TEXTS_OF_ACTION[requiredAction].next]({ bank });
}

function reasonOf({ requiredAction, code }: BrokenBank["issue"]): ReasonName {
  return REASON_OF_CODE.get(code ?? "") ?? TEXTS_OF_ACTION[requiredAction].reason;
}

/** Texts of Pluggy's codes that are more specific than the required action. Other codes have none. */
const REASON_OF_CODE: ReadonlyMap<string, ReasonName> = new Map([
  ["INVALID_CREDENTIALS", "wrongPassword"],
  ["INVALID_CREDENTIALS_MFA", "wrongCode"],
  ["USER_AUTHORIZATION_REVOKED", "consentEnded"],
  ["USER_AUTHORIZATION_NOT_GRANTED", "notAuthorised"],
  ["ACCOUNT_LOCKED", "locked"],
  ["ACCOUNT_CREDENTIALS_RESET", "passwordReset"],
  ["ACCOUNT_NEEDS_ACTION", "needsAction"],
  ["ALREADY_LOGGED_IN", "loggedInElsewhere"],
  ["USER_INPUT_TIMEOUT", "codeTooLate"],
  ["USER_NOT_SUPPORTED", "notSupported"],
  ["SITE_NOT_AVAILABLE", "unavailable"],
  ["CONNECTION_ERROR", "unavailable"],
]);

/** The keys of the texts for each required action. */
const TEXTS_OF_ACTION = {
  login: { reason: "login", title: "stopped", next: "login" },
  code: { reason: "code", title: "asksForCode", next: "code" },
  authorisation: { reason: "authorisation", title: "waitsForYou", next: "authorisation" },
  patience: { reason: "noAnswer", title: "stopped", next: "patience" },
  "new-connection": { reason: "removed", title: "accessEnded", next: "newConnection" },
} as const satisfies Record<RequiredAction, { reason: ReasonName; title: string; next: string }>;

/** Issues that the user must resolve at the bank first. */
const NEEDS_USER_AT_BANK: ReadonlySet<ReasonName> = new Set([
  "locked",
  "passwordReset",
  "needsAction",
  "loggedInElsewhere",
]);

/** Issues that waiting does not resolve. */
const NEEDS_USER: ReadonlySet<ReasonName> = new Set([
  ...NEEDS_USER_AT_BANK,
  "wrongPassword",
  "wrongCode",
  "consentEnded",
  "notAuthorised",
  "codeTooLate",
]);
