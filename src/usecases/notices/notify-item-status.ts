import { isTold } from "../../domain/alerts/alert-settings.ts";
import { hasDelivered } from "../../domain/connection-attempt.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { dayIn } from "../../domain/day.ts";
import { issueChange, type ConnectionIssue } from "../../domain/connection-issue.ts";
import type { User } from "../../domain/user.ts";
import { nameOfBank } from "../banks/banks-of.ts";
import { issueConnectLink } from "../connect/issue-connect-link.ts";
import type { JobOutcome } from "../jobs/job.ts";
import { mayNotify } from "../users/may-serve.ts";
import type { Ports } from "../ports.ts";
import type { Notice } from "../ports/chat.ts";
import { sendOnce } from "./send-once.ts";

type NotifyPorts = Pick<
  Ports,
  | "users"
  | "items"
  | "accounts"
  | "refreshes"
  | "links"
  | "notices"
  | "chat"
  | "clock"
  | "random"
  | "policy"
>;

/** How long before the end of a consent its user is warned. */
export const CONSENT_WARNING_MS = 7 * 24 * 3_600_000;

/**
 * Notifies the user of what changed about a connection: it broke, it works again, its consent ends.
 * Each is sent once, however often the job is repeated.
 */
export async function notifyItemStatus(ports: NotifyPorts, itemId: string): Promise<JobOutcome> {
  const item = await ports.items.byId(itemId);
  const user = item && (await ports.users.byId(item.userId));
  if (!item || !user || item.deletionRequestedAt !== null || !mayNotify(ports, user))
    return { kind: "done" };
  // The progress message shows the state of an attempt.
  if (!hasDelivered(item)) return { kind: "done" };
  // The message of a pending `/refresh` shows it.
  if (!(await isBeingRefreshed(ports, item))) await notifyIssue(ports, user, item);
  await warnOfConsent(ports, user, item);
  return { kind: "done" };
}

async function isBeingRefreshed(
  { refreshes }: NotifyPorts,
  { id, userId }: BankItem,
): Promise<boolean> {
  const waiting = await refreshes.ofUser(userId);
  return waiting.some(({ banks }) => banks.some(({ itemId }) => itemId === id));
}

async function notifyIssue(ports: NotifyPorts, user: User, item: BankItem): Promise<void> {
  const { id: itemId, issue: reported } = item;
  const now = ports.clock.now();
  const change = issueChange(reported, item.state, now);
  if (change.kind === "nothing") return;
  const current = change.kind === "broken" ? change.issue : null;
  const key = { kind: "issue", itemId, reported, current } as const;
  if (!isTold(user.alerts, "connection", now)) {
    // An issue may be told once it is no longer silent; that one ended is no news then.
    if (current === null) await ports.notices.claim(key);
    return;
  }
  // Made before the claim: a process that is killed after the claim loses the notice.
  const notice = await issueNotice(ports, user, item, current);
  await sendOnce(ports, key, () => ports.chat.notify(user, notice));
}

async function issueNotice(
  ports: NotifyPorts,
  user: User,
  item: BankItem,
  issue: ConnectionIssue | null,
): Promise<Notice> {
  const { id, lastUpdatedAt } = item;
  const name = await nameOfBank(ports, user, item);
  if (issue === null) return { kind: "mended", ...name };
  const linkToken = await linkFor(ports, user, id, issue);
  return { kind: "broken", ...name, issue, lastUpdatedAt, linkToken };
}

async function linkFor(
  ports: NotifyPorts,
  user: User,
  itemId: string,
  { requiredAction }: ConnectionIssue,
): Promise<string | null> {
  if (requiredAction === "patience") return null;
  const isLost = requiredAction === "new-connection";
  const purpose = isLost ? ({ kind: "connect" } as const) : ({ kind: "update", itemId } as const);
  return (await issueConnectLink(ports, user, purpose)).token;
}

async function warnOfConsent(ports: NotifyPorts, user: User, item: BankItem): Promise<void> {
  const { id, consentExpiresAt: end, consentWarnedFor: warnedFor } = item;
  const now = ports.clock.now();
  const left = end === null ? Infinity : end.getTime() - now.getTime();
  if (end === null || left <= 0 || left > CONSENT_WARNING_MS) return;
  if (warnedFor?.getTime() === end.getTime() || !isTold(user.alerts, "connection", now)) return;
  const { token } = await issueConnectLink(ports, user, { kind: "update", itemId: id });
  const on = dayIn(end, user.timeZone);
  const name = await nameOfBank(ports, user, item);
  await sendOnce(ports, { kind: "consent-ending", itemId: id, warnedFor, end }, () =>
    ports.chat.notify(user, { kind: "consent-ending", ...name, on, linkToken: token }),
  );
}
