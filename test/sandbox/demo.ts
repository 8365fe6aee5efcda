import { startBankPanel } from "./bank-panel/start-bank-panel.ts";
import { buildProduct } from "./build-product.ts";
import { freePort } from "./free-port.ts";
import { printFailure } from "./print-failure.ts";
import { startProduct, type Product } from "./start-product.ts";
import { startStandIns } from "./start-stand-ins.ts";

const PAGE_PORT = 4000;
const PRODUCT_PORT = 3000;
const PATIENCE_MS = 12_000;

/** What must be closed at the end, in the order of its start. */
const open: (() => Promise<void>)[] = [];
let isEnding = false;

// Registered first, so that a start that is interrupted is cleaned up too.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(0));
demo().catch((error: unknown) => {
  if (!isEnding) say(reasonOf(error));
  end(1);
});

/** Runs the whole product without an account or a key: the real program against stand-ins. */
async function demo(): Promise<void> {
  await buildProduct(say);
  const pagePort = await chosenPort(PAGE_PORT, "the chat page");
  const productPort = await chosenPort(PRODUCT_PORT, "Quanto");
  say("Starting the stand-ins of Telegram, Pluggy and MongoDB…");
  const standIns = await startStandIns({
    telegram: { port: pagePort, page: {} },
    // A demo must not lock the login for a quarter of an hour after two refusals.
    pluggy: { loginBackoffMs: 5000 },
  });
  open.push(() => standIns.close());
  const panel = await startBankPanel({ apiUrl: standIns.pluggy.apiUrl });
  open.push(() => panel.close());
  standIns.telegram.setPanel((language) => panel.besideChat(language));
  if (isEnding) return;
  const product = await startProduct({
    environment: { ...standIns.environment(productPort), LOG_LEVEL: "info" },
    onLine: (line) => printFailure(line, say),
  }).catch(() => undefined);
  // The product printed the reason.
  if (product === undefined) throw new Error("The demo ends, since Quanto did not start.");
  open.push(() => product.stop());
  void endWith(product);
  say(`\nOpen ${standIns.telegram.pageUrl} and send /start. Ctrl-C ends everything.`);
}

async function endWith({ ended }: Product): Promise<void> {
  const code = await ended;
  if (isEnding) return;
  say(`Quanto ended by itself (exit code ${String(code)}).`);
  end(1);
}

async function chosenPort(wish: number, what: string): Promise<number> {
  const port = await freePort(wish);
  if (port !== wish) say(`Port ${wish} is taken; ${what} uses ${port}.`);
  return port;
}

/** Closes everything, the newest first; ends at once when called a second time. */
function end(code: number): void {
  if (isEnding) process.exit(code);
  isEnding = true;
  setTimeout(() => process.exit(code), PATIENCE_MS).unref();
  void closeAll().finally(() => process.exit(code));
}

async function closeAll(): Promise<void> {
  for (const close of open.toReversed()) await close();
}

/** A failed compiler prints the reason to its output, not in the error. */
function reasonOf(error: unknown): string {
  const { stdout = "", message = String(error) } = error as { stdout?: string; message?: string };
  return `${message}\n${stdout}`.trim();
}

function say(sentence: string): void {
  console.log(sentence);
}
