import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import type { PluggyOptions } from "../sandbox/pluggy/options.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { TelegramOptions } from "../sandbox/telegram/start-telegram.ts";
import { catalogFor } from "../../src/i18n/catalog-for.ts";
import { launchBrowser } from "../support/browser.ts";
import { connectBank } from "../support/connect-bank.ts";
import { openChat, type ChatPage } from "./chat-page.ts";

type People = NonNullable<NonNullable<TelegramOptions["page"]>["people"]>;

/** The built product, the stand-ins and a browser, for the tests of a file. */
export interface ChatWorld {
  readonly standIns: StandIns;
  readonly product: Product;
  readonly browser: Browser;
  /** Ends the product's process and starts it anew. */
  restart(): Promise<void>;
}

/** A user of a story: the language of their client, and the label of its start button. */
export interface ChatUser {
  readonly language: "pt" | "en";
  readonly person: People[number];
  readonly start: string;
}

/** Starts a world before the tests and ends it after them; it is there once they run. */
export function chatWorld(people: () => People, pluggy: Partial<PluggyOptions> = {}): ChatWorld {
  const world: { -readonly [Part in keyof ChatWorld]?: ChatWorld[Part] } = {};
  beforeAll(async () => {
    world.standIns = await startStandIns({
      telegram: { limits: "none", page: { people: people() } },
      pluggy: { stepMs: 5, ...pluggy },
    });
    const environment = world.standIns.environment(await freePort());
    world.product = await startProduct({ environment });
    world.restart = async () => {
      await world.product?.stop();
      world.product = await startProduct({ environment });
    };
    world.browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await world.browser?.close();
    await world.product?.stop();
    await world.standIns?.close();
  });
  return world as ChatWorld;
}

/** A user's chat on a narrow phone, once their bank is connected and its first report was sent. */
export async function connectedChat(
  { browser, standIns }: ChatWorld,
  { language, person, start }: ChatUser,
): Promise<ChatPage & { readonly itemId: string }> {
  const context = await browser.newContext({ locale: language });
  // Longer than a first sync takes where many tests share few cores.
  context.setDefaultTimeout(90_000);
  const url = `${standIns.telegram.pageUrl}?person=${person.id}`;
  const chat = await openChat(context, url, start);
  await chat.page.setViewportSize({ width: 360, height: 740 });
  const itemId = await connectBank(standIns.telegram.person(person), standIns.pluggy);
  await chat.answer(catalogFor(language).schedule.planned.weekly({ weekday: 1, hour: 9 }));
  return { ...chat, itemId };
}
