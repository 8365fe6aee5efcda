import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { TelegramOptions } from "../sandbox/telegram/start-telegram.ts";
import { launchBrowser } from "../support/browser.ts";

type People = NonNullable<NonNullable<TelegramOptions["page"]>["people"]>;

/** The built product, the stand-ins and a browser, for the tests of a file. */
export interface ChatWorld {
  readonly standIns: StandIns;
  readonly product: Product;
  readonly browser: Browser;
}

/** Starts a world before the tests and ends it after them; it is there once they run. */
export function chatWorld(people: () => People): ChatWorld {
  const world: { -readonly [Part in keyof ChatWorld]?: ChatWorld[Part] } = {};
  beforeAll(async () => {
    world.standIns = await startStandIns({
      telegram: { limits: "none", page: { people: people() } },
      pluggy: { stepMs: 5 },
    });
    const environment = world.standIns.environment(await freePort());
    world.product = await startProduct({ environment });
    world.browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await world.browser?.close();
    await world.product?.stop();
    await world.standIns?.close();
  });
  return world as ChatWorld;
}
