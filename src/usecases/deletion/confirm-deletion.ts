import { createHash } from "node:crypto";
import type { DeletionSubject } from "../../domain/deletion-confirmation.ts";
import type { User } from "../../domain/user.ts";
import { ChatBlockedError } from "../../errors.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import type { Notice } from "../ports/chat.ts";

/** A confirmation that could not be sent for this long is deleted, so that nothing of the user stays. */
export const MAX_CONFIRMATION_WAIT_MS = 3_600_000;

/** The deletion enqueues the job itself; polling is for a process that was killed before it did. */
const POLL_MS = 60_000;

/**
 * Stores the confirmation of a deletion before the last row is deleted, so that it is sent even if the
 * process is killed in between. Returns the job that sends it; null if the user blocked the bot.
 */
export async function enqueueConfirmation(
  { deletionConfirmations, clock }: Pick<Ports, "deletionConfirmations" | "clock">,
  user: User,
  of: DeletionSubject,
): Promise<{ readonly kind: "confirm-deletion"; readonly confirmationId: string } | null> {
  if (user.blockedAt !== null) return null;
  const { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours } = user;
  const to = { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours };
  const id = confirmationIdOf(of);
  await deletionConfirmations.enqueue({ id, to, of, promisedAt: clock.now() });
  return { kind: "confirm-deletion", confirmationId: id };
}

/** A hash of a random id: it cannot be guessed, and no id of the user is kept. */
function confirmationIdOf(of: DeletionSubject): string {
  const id = of.kind === "bank" ? of.itemId : of.userId;
  return createHash("sha256").update(`farewell ${of.kind} ${id}`).digest("hex");
}

/**
 * Sends the confirmation once everything is deleted. It is claimed before it is sent, so it is sent at
 * most once; a confirmation that counts as not sent is restored, and the error makes the job retry.
 */
export async function confirmDeletion(
  ports: Pick<Ports, "deletionConfirmations" | "users" | "items" | "chat" | "clock">,
  confirmationId: string,
): Promise<JobOutcome> {
  const { deletionConfirmations, chat, clock } = ports;
  const pending = await deletionConfirmations.byId(confirmationId);
  if (!pending) return { kind: "done" };
  if (await isStored(ports, pending.of)) return { kind: "again", after: POLL_MS };
  const confirmation = await deletionConfirmations.claim(confirmationId, clock.now());
  if (!confirmation) return { kind: "done" };
  try {
    await chat.notify(confirmation.to, noticeOf(confirmation.of));
  } catch (error) {
    const isLate =
      clock.now().getTime() - confirmation.promisedAt.getTime() > MAX_CONFIRMATION_WAIT_MS;
    if (!isLate && !(error instanceof ChatBlockedError))
      await deletionConfirmations.restore(confirmation);
    throw error;
  }
  return { kind: "done" };
}

async function isStored(
  { users, items }: Pick<Ports, "users" | "items">,
  of: DeletionSubject,
): Promise<boolean> {
  const row = of.kind === "bank" ? await items.byId(of.itemId) : await users.byId(of.userId);
  return row !== null;
}

function noticeOf(of: DeletionSubject): Notice {
  return of.kind === "bank" ? { kind: "disconnected", ...of.name } : { kind: "data-deleted" };
}
