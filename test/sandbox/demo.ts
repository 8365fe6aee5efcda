import { buildProduct } from "./build-product.ts";
import { freePort } from "./free-port.ts";
import { startProduct, type Product } from "./start-product.ts";
import { startStandIns, type StandIns } from "./start-stand-ins.ts";

const PAGE_PORT = 4000;
const PRODUCT_PORT = 3000;

await demo();

/** The whole product with no account and no key: the real program, with stand-ins across the wire. */
async function demo(): Promise<void> {
  await buildProduct(say);
  const pagePort = await chosenPort(PAGE_PORT, "the chat page");
  const productPort = await chosenPort(PRODUCT_PORT, "Quanto");
  say("Starting the stand-ins of Telegram, Pluggy and MongoDB…");
  const standIns = await startStandIns({ telegram: { port: pagePort, page: {} } });
  const product = await startProduct({
    environment: { ...standIns.environment(productPort), LOG_LEVEL: "info" },
    onLine: sayTrouble,
  });
  endWith(product, standIns);
  say(`\nOpen ${standIns.telegram.pageUrl} and send /start. Ctrl-C ends everything.`);
}

async function chosenPort(wish: number, what: string): Promise<number> {
  const port = await freePort(wish);
  if (port !== wish) say(`Port ${wish} is taken; ${what} uses ${port}.`);
  return port;
}

function endWith(product: Product, standIns: StandIns): void {
  let isEnding = false;
  const end = async (code: number) => {
    if (isEnding) return;
    isEnding = true;
    await product.stop();
    await standIns.close();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(0));
  void product.ended.then((code) => {
    if (!isEnding) say(`Quanto ended by itself (exit code ${String(code)}).`);
    return end(1);
  });
}

/** The log is for operators; of it a person who tries the demo needs only what went wrong. */
function sayTrouble(line: string): void {
  const { level, msg, where, err } = parsed(line);
  if (level >= 40) say(`Quanto: ${[msg, where, err?.message].filter(Boolean).join(": ")}`);
}

interface LogLine {
  readonly level: number;
  readonly msg?: string;
  readonly where?: string;
  readonly err?: { readonly message?: string };
}

function parsed(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return { level: 50, msg: line };
  }
}

function say(sentence: string): void {
  console.log(sentence);
}
