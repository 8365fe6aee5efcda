import { setTimeout as sleep } from "node:timers/promises";
import type { Product } from "../sandbox/start-product.ts";

const PROBE = new URL("./event-loop-probe.mjs", import.meta.url).href;

/** The environment of a product whose event loop is measured. */
export const PROBED = { NODE_OPTIONS: `--import=${PROBE}` } as const;

/** How much later than due timers ran, in milliseconds. */
export interface Delays {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The delays of a product's event loop during some work. */
export async function delaysDuring(
  product: Product,
  work: () => Promise<unknown>,
): Promise<Delays> {
  const said = () => product.lines.filter((line) => line.startsWith("event-loop "));
  process.kill(product.pid, "SIGUSR2");
  // The signal that begins the second measurement prints once more what was between them.
  await sleep(100);
  const before = said().length;
  await work();
  process.kill(product.pid, "SIGUSR2");
  for (;;) {
    const line = said()[before];
    if (line) return JSON.parse(line.slice("event-loop ".length)) as Delays;
    await sleep(20);
  }
}
