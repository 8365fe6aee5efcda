import { ROW_RULES_VERSION } from "../../domain/transaction.ts";
import { NOT_PLAYED } from "../../domain/game.ts";
import { languageOf } from "../../domain/language.ts";
import type { TimeZone } from "../../domain/day.ts";
import { DEFAULT_PREFERENCES, type User } from "../../domain/user.ts";
import { banksOf } from "../banks/banks-of.ts";
import type { Ports } from "../ports.ts";
import { rescheduleSummaries, type SchedulePorts } from "../summaries/reschedule-summaries.ts";

export interface Newcomer {
  readonly telegramId: number;
  readonly chatId: number;
  /** Telegram's `language_code`, which some clients leave out. */
  readonly languageTag?: string | undefined;
  readonly defaultTimeZone: TimeZone;
}

/**
 * Creates or updates the user who wrote: chat, language of their Telegram, and that the bot is not blocked. `known` is
 * the stored user, null for nobody.
 */
export async function registerUser(
  ports: SchedulePorts & Pick<Ports, "random" | "jobs">,
  newcomer: Newcomer,
  known: User | null,
): Promise<User> {
  const { chatId } = newcomer;
  const telegramLanguage = languageOf(newcomer.languageTag);
  const user = known ?? (await ports.users.add(newUser(ports, newcomer)));
  // Summaries that were due while the bot was blocked are skipped, so this precedes the update.
  if (user.blockedAt !== null) await rescheduleSummaries(ports, user);
  const change = { chatId, telegramLanguage, blockedAt: null };
  if (!isSame(user, change)) await ports.users.update(user.id, change);
  if (user.blockedAt !== null) await syncAgain(ports, user);
  return { ...user, ...change };
}

/** Enqueues syncs: the banks of a user who blocked the bot may not have been synced for long. */
async function syncAgain(ports: Pick<Ports, "items" | "jobs">, user: User): Promise<void> {
  const banks = (await banksOf(ports, user.id)).filter(({ state }) => state.kind !== "removed");
  await ports.jobs.pushAll(banks.map(({ id }) => ({ kind: "sync-item", itemId: id })));
}

function newUser(
  { clock, random }: Pick<Ports, "clock" | "random">,
  { telegramId, chatId, languageTag, defaultTimeZone }: Newcomer,
): User {
  return {
    id: random.id(),
    telegramId,
    chatId,
    telegramLanguage: languageOf(languageTag),
    chosenLanguage: null,
    timeZone: defaultTimeZone,
    blockedAt: null,
    createdAt: clock.now(),
    deletionRequestedAt: null,
    nextSummaryAt: null,
    knowsOfSummaries: false,
    rowRules: ROW_RULES_VERSION,
    figuresVersion: 0,
    game: NOT_PLAYED,
    cashSince: null,
    kept: null,
    nextLetGoAt: null,
    ...DEFAULT_PREFERENCES,
  };
}

function isSame(
  user: User,
  change: Pick<User, "chatId" | "telegramLanguage" | "blockedAt">,
): boolean {
  return (
    user.chatId === change.chatId &&
    user.telegramLanguage === change.telegramLanguage &&
    user.blockedAt === change.blockedAt
  );
}
