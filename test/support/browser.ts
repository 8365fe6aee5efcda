import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { findChromium } from "./chromium.ts";
import type { Chromium } from "./chromium.ts";

const FLAGS = [
  "--disable-gpu",
  // Software rendering needs no separate process.
  "--in-process-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // In containers /dev/shm has 64 MB, too little for a page with pictures.
  "--disable-dev-shm-usage",
];

/** A headless browser for a test; throws if none can be started. */
export async function launchBrowser(found?: Chromium): Promise<Browser> {
  const { executablePath, env } = found ?? (await findChromium());
  return chromium.launch({
    executablePath,
    // Tests run as root in containers, where Chromium's own sandbox refuses to start.
    chromiumSandbox: false,
    args: FLAGS,
    env: { ...ownEnvironment(), ...env },
  });
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
