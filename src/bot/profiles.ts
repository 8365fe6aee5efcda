import type { Api, Middleware } from "grammy";
import type { ProfileName, Photo, Profiles } from "../usecases/ports/profiles.ts";
import type { LogError } from "./bot-ports.ts";
import type { BotContext } from "./context.ts";
import { createMemory } from "./memory.ts";
import { TelegramError } from "./telegram-api/telegram-error.ts";
import { networkReason } from "./telegram-api/network-code.ts";
import type { Timers } from "../usecases/ports/timers.ts";

/** A page waits for it. */
const MAX_WAIT_MS = 1500;
const NAMES = { keptMs: 30 * 60_000, most: 10_000 };
const PHOTOS = { keptMs: 10 * 60_000, most: 200 };
/** Telegram's small photos of users have about 160 × 160 pixels and 10 kB. */
const MAX_PHOTO_BYTES = 200_000;

interface ProfileParts {
  /** Its calls are not repeated: whoever asks does not wait for long. */
  readonly api: Api;
  readonly apiRoot: string;
  readonly timers: Pick<Timers, "now">;
  readonly reportError: LogError;
}

/** Notes how users are called as their updates pass by, and asks Telegram for what is not known. */
export interface NotedProfiles extends Profiles {
  readonly noteName: Middleware<BotContext>;
}

/** Everything is kept in memory, for a short while. */
export function createProfiles({ api, apiRoot, timers, reportError }: ProfileParts): NotedProfiles {
  const names = createMemory<number, ProfileName>(NAMES, timers);
  const photos = createMemory<number, Promise<Photo | null>>(PHOTOS, timers);

  async function orNull<T>(what: string, ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      reportError(new TelegramError(what, null, networkReason(error)), `asking Telegram: ${what}`);
      return null;
    }
  }

  // grammY's type of a signal is older than Node's.
  const inTime = () => AbortSignal.timeout(MAX_WAIT_MS) as Parameters<Api["getChat"]>[1];
  const chatOf = (chatId: number) => api.getChat(chatId, inTime());

  async function loadPhoto(chatId: number): Promise<Photo | null> {
    const id = (await chatOf(chatId)).photo?.small_file_id;
    if (id === undefined) return null;
    const { file_path: path } = await api.getFile(id, inTime());
    if (path === undefined) return null;
    // The address holds the bot's token and must reach nobody.
    const address = `${apiRoot}/file/bot${api.token}/${path}`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(MAX_WAIT_MS) });
    if (!answer.ok) return null;
    return photoIn(Buffer.from(await answer.arrayBuffer()));
  }

  return {
    noteName: (ctx, next) => {
      if (ctx.from) names.set(ctx.from.id, nameIn(ctx.from));
      return next();
    },
    async nameOf({ telegramId, chatId }) {
      const known = names.get(telegramId);
      if (known) return known;
      const name = await orNull("a person's name", async () => nameIn(await chatOf(chatId)));
      if (name?.firstName) names.set(telegramId, name);
      return name?.firstName ? name : null;
    },
    async photoOf({ telegramId, chatId }) {
      const known = photos.get(telegramId);
      if (known) return known;
      const photo = orNull("a person's photo", () => loadPhoto(chatId));
      photos.set(telegramId, photo);
      return photo;
    },
  };
}

function nameIn({
  first_name: firstName,
  username,
}: {
  first_name?: string | undefined;
  username?: string | undefined;
}): ProfileName {
  return { firstName: firstName?.trim() ?? "", username: username ?? null };
}

/** What is shown to a browser is a small picture and nothing else. */
function photoIn(bytes: Buffer): Photo | null {
  if (bytes.length > MAX_PHOTO_BYTES) return null;
  const mediaType = mediaTypeOf(bytes.toString("latin1", 0, 12));
  return mediaType && { bytes, mediaType };
}

function mediaTypeOf(start: string): Photo["mediaType"] | null {
  if (start.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (start.startsWith("\u0089PNG\r\n")) return "image/png";
  return start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : null;
}
