import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { mongo } from "mongoose";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns } from "../sandbox/start-stand-ins.ts";
import { connectBank } from "../support/connect-bank.ts";
import { postEvent } from "./post-event.ts";
import { processorSeconds } from "./process-figures.ts";
import { percentile, type Result } from "./result.ts";

const EVENTS = 20_000;
const AT_ONCE = 128;
const SECRET = "the-secret-of-this-measurement";

/**
 * A burst of webhooks, as after a bad hour at Pluggy: how many a second one process stores and
 * answers while Pluggy itself is slow.
 */
export async function webhooks(): Promise<Result[]> {
  const standIns = await startStandIns({ telegram: { limits: "none" }, pluggy: { stepMs: 1 } });
  const port = await freePort();
  const environment = {
    ...standIns.environment(port),
    WEBHOOK_SECRET: SECRET,
  };
  const product = await startProduct({ environment });
  const client = await mongo.MongoClient.connect(standIns.mongoUri);
  try {
    const ana = standIns.telegram.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
    const itemId = await connectBank(ana, standIns.pluggy);
    await ana.nextMessage((message) => message.photo !== undefined, { timeoutMs: 60_000 });
    await standIns.pluggy.idle();
    // Pluggy is slow meanwhile: taking events must not wait for acting on them.
    standIns.pluggy.faults.add({ kind: "delay", ms: 10_000, path: "/items" });
    const events = client.db().collection("webhookEvents");
    const known = await events.countDocuments();
    const before = processorSeconds(product.pid) ?? 0;
    const startedAt = performance.now();
    const { waits, accepted } = await burst(`http://127.0.0.1:${port}/pluggy/webhook`, itemId);
    const seconds = (performance.now() - startedAt) / 1000;
    const used = (processorSeconds(product.pid) ?? 0) - before;
    const stored = (await events.countDocuments()) - known;
    return [
      {
        what: `webhooks accepted, ${EVENTS} in a burst of ${AT_ONCE} at once`,
        measured: `${Math.round(EVENTS / seconds)} a second on this machine, ${Math.round(EVENTS / used)} a second of processor time`,
        target: "2,000 a second on one core",
      },
      {
        what: "the same, time to the answer",
        measured: `${percentile(waits, 0.5).toFixed(0)} ms median, ${percentile(waits, 0.99).toFixed(0)} ms p99`,
        target: "well under Pluggy's 5 s",
      },
      {
        what: "the same, accepted and lost",
        measured: `${accepted - stored} of ${accepted}`,
        target: "0",
      },
    ];
  } finally {
    await client.close();
    await product.stop();
    await standIns.close();
  }
}

async function burst(url: string, itemId: string): Promise<{ waits: number[]; accepted: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const waits: number[] = [];
  let accepted = 0;
  let next = 0;
  const sender = async (): Promise<void> => {
    while (next < EVENTS) {
      next += 1;
      const startedAt = performance.now();
      const status = await postEvent(
        url,
        { agent, secret: SECRET },
        {
          event: "item/updated",
          eventId: randomUUID(),
          itemId,
        },
      );
      waits.push(performance.now() - startedAt);
      if (status === 202) accepted += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  agent.destroy();
  return { waits, accepted };
}
