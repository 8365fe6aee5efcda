import { createHash } from "node:crypto";
import type { FarewellSubject } from "../domain/farewell.ts";
import type { User } from "../domain/user.ts";
import { ChatBlockedError } from "../errors.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import type { Notice } from "./ports/chat.ts";

/** Nothing of a person stays only because Telegram is away for longer than this. */
export const FAREWELL_PATIENCE_MS = 3_600_000;

/** Whoever deletes the last row asks for the job itself: this is for when that died before. */
const PAUSE_MS = 60_000;

/**
 * Promises the last word before the last row goes, so that it is said though the process dies in
 * between. Returns the job that says it; null where the person cannot be written to.
 */
export async function promiseFarewell(
  { farewells, clock }: Pick<Ports, "farewells" | "clock">,
  user: User,
  of: FarewellSubject,
): Promise<{ readonly kind: "say-farewell"; readonly farewellId: string } | null> {
  if (user.pausedAt !== null) return null;
  const { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours } = user;
  const to = { chatId, telegramLanguage, chosenLanguage, timeZone, quietHours };
  const id = farewellIdOf(of);
  await farewells.promise({ id, to, of, promisedAt: clock.now() });
  return { kind: "say-farewell", farewellId: id };
}

/** The ids are random, so nobody finds them by trying. */
function farewellIdOf(of: FarewellSubject): string {
  const id = of.kind === "bank" ? of.itemId : of.userId;
  return createHash("sha256").update(`farewell ${of.kind} ${id}`).digest("hex");
}

/**
 * Says that everything is deleted, once it is. Who takes the farewell says it, so it is heard at most
 * once; where it was surely not sent it is put back, and the failure has the job repeated.
 */
export async function sayFarewell(
  ports: Pick<Ports, "farewells" | "users" | "items" | "chat" | "clock">,
  farewellId: string,
): Promise<JobOutcome> {
  const { farewells, chat, clock } = ports;
  const owed = await farewells.byId(farewellId);
  if (!owed) return { kind: "done" };
  if (await isStillHere(ports, owed.of)) return { kind: "again", after: PAUSE_MS };
  const farewell = await farewells.take(farewellId, clock.now());
  if (!farewell) return { kind: "done" };
  try {
    await chat.tell(farewell.to, noticeOf(farewell.of));
  } catch (error) {
    const isLate = clock.now().getTime() - farewell.promisedAt.getTime() > FAREWELL_PATIENCE_MS;
    if (!isLate && !(error instanceof ChatBlockedError)) await farewells.putBack(farewell);
    throw error;
  }
  return { kind: "done" };
}

async function isStillHere(
  { users, items }: Pick<Ports, "users" | "items">,
  of: FarewellSubject,
): Promise<boolean> {
  const row = of.kind === "bank" ? await items.byId(of.itemId) : await users.byId(of.userId);
  return row !== null;
}

function noticeOf(of: FarewellSubject): Notice {
  return of.kind === "bank" ? { kind: "disconnected", ...of.name } : { kind: "farewell" };
}
