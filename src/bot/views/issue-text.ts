import { dayIn, type TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { STALLED } from "../../domain/stalled.ts";
import type { RequiredAction, ConnectionIssue } from "../../domain/connection-issue.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { ReasonName } from "../../i18n/connection-texts.ts";
import { formatDay } from "../../i18n/format-day.ts";

export interface BrokenBank {
  readonly bank: string;
  readonly issue: Pick<ConnectionIssue, "requiredAction" | "code">;
  readonly lastUpdatedAt: Date | null;
}

/** Why a bank stopped working and what to do about it, in plain words. */
export function issueText(troubled: BrokenBank, zone: TimeZone, language: Language): string {
  return `${reasonText(troubled, zone, language)} ${nextText(troubled, language)}`;
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

/** Why the first fetch failed; null where there is nothing to say but that it did. */
export function firstReason(code: string | null, language: Language): string | null {
  const name = REASON_OF_CODE.get(code ?? "");
  if (name === undefined) return null;
  const { reason, firstPassword } = catalogFor(language).connection;
  return name === "wrongPassword" ? firstPassword : reason[name];
}

function nextText({ bank, issue }: BrokenBank, language: Language): string {
  const { next } = catalogFor(language).connection;
  switch (issue.requiredAction) {
    case "login":
      return AT_THE_BANK.has(reasonOf(issue)) ? next.loginAfterYou({ bank }) : next.login({ bank });
    case "code":
      return next.code({ bank });
    case "authorisation":
      return next.authorisation({ bank });
    case "new-connection":
      return next.newConnection({ bank });
    case "patience":
      return FOR_THE_PERSON.has(reasonOf(issue)) ? next.afterYou : next.patience;
  }
}

function reasonOf({ requiredAction, code }: BrokenBank["issue"]): ReasonName {
  return REASON_OF_CODE.get(code ?? "") ?? REASON_OF_NEED[requiredAction];
}

/** Pluggy's codes that say more than what is needed does. The list is open: the rest has no words of its own. */
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

const REASON_OF_NEED: Readonly<Record<RequiredAction, ReasonName>> = {
  login: "login",
  code: "code",
  authorisation: "authorisation",
  patience: "noAnswer",
  "new-connection": "removed",
};

/** The user has something to do at the bank first. */
const AT_THE_BANK: ReadonlySet<ReasonName> = new Set([
  "locked",
  "passwordReset",
  "needsAction",
  "loggedInElsewhere",
]);

/** Waiting alone does not help here. */
const FOR_THE_PERSON: ReadonlySet<ReasonName> = new Set([
  ...AT_THE_BANK,
  "wrongPassword",
  "wrongCode",
  "consentEnded",
  "notAuthorised",
  "codeTooLate",
]);
