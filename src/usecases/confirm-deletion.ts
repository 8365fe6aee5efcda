import { createHash } from "node:crypto";
import type { DeletionSubject } from "../domain/deletion-confirmation.ts";
import type { User } from "../domain/user.ts";
import { ChatBlockedError } from "../errors.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import type { Notice } from "./ports/chat.ts";

/** Nothing of a user stays only because Telegram is away for longer than this. */
export const MAX_CONFIRMATION_WAIT_MS = 3_600_000;

/** Whoever deletes the last row asks for the job itself: this is for when that died before. */
const POLL_MS = 60_000;

/**
 * Promises the last word before the last row goes, so that it is said though the process dies in
 * between. Returns the job that says it; null where the user cannot be written to.
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

/** The ids are random, so nobody finds them by trying. */
function confirmationIdOf(of: DeletionSubject): string {
  const id = of.kind === "bank" ? of.itemId : of.userId;
  return createHash("sha256").update(`farewell ${of.kind} ${id}`).digest("hex");
}

/**
 * Says that everything is deleted, once it is. Who takes the farewell says it, so it is heard at most
 * once; where it was surely not sent it is put back, and the failure has the job repeated.
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
  return of.kind === "bank" ? { kind: "disconnected", ...of.name } : { kind: "farewell" };
}
