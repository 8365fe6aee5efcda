import type { Activity } from "./activity.ts";
import { postJson } from "./post-json.ts";
import type { PluggyOptions } from "./options.ts";
import { uuidFrom } from "./random.ts";
import type { Store } from "./store.ts";

type WebhookPayload = Record<string, unknown> & { event: string; eventId: string };

interface Target {
  url: string;
  headers: Record<string, string>;
}

/** The delivery of one event to one URL. */
interface Delivery {
  url: string;
  payload: WebhookPayload;
  attempts: { at: string; result: number | "timeout" | "unreachable" }[];
  state: "held" | "sending" | "waiting" | "delivered" | "given-up";
}

export interface WebhookSender {
  /** Sends to the webhooks of this event, and to the item's own URL. */
  emit(event: Record<string, unknown> & { event: string }, itemUrl: string | null): void;
  deliveries(): readonly Delivery[];
  /** Delivers the next `count` events twice, with the same `eventId`. */
  duplicateNext(count: number): void;
  /** Holds events until `release`. */
  hold(): void;
  release(order: "kept" | "reversed"): void;
}

const TRIES_IN_A_GROUP = 3;

const wants = (event: string, wanted: string): boolean =>
  wanted === "all" || wanted === event || (wanted === "item/all" && event.startsWith("item/"));

export function createWebhookSender(
  options: PluggyOptions,
  store: Store,
  activity: Activity,
): WebhookSender {
  const { clock } = options;
  const deliveries: Delivery[] = [];
  let held: (() => void)[] | null = null;
  let duplicates = 0;
  let events = 0;

  const targetsOf = (event: string, itemUrl: string | null): Target[] => {
    const own = [...store.webhooks.values()]
      .filter((webhook) => webhook.disabledAt === null && wants(event, webhook.event))
      .map(({ url, headers }) => ({ url, headers: headers ?? {} }));
    return itemUrl === null ? own : [...own, { url: itemUrl, headers: {} }];
  };

  const groupsOf = (event: string): number =>
    event === "item/login_succeeded" ? 1 : options.webhookRetryPausesMs.length + 1;

  async function tryGroup(delivery: Delivery, target: Target, group: number): Promise<void> {
    for (let tried = 0; tried < TRIES_IN_A_GROUP; tried += 1) {
      delivery.state = "sending";
      const result = await postJson(target, delivery.payload, clock, options.webhookTimeoutMs);
      delivery.attempts.push({ at: new Date(clock.now()).toISOString(), result });
      if (typeof result === "number" && result >= 200 && result < 300) {
        delivery.state = "delivered";
        return;
      }
    }
    const pause = options.webhookRetryPausesMs[group];
    if (pause === undefined || group + 1 >= groupsOf(delivery.payload.event)) {
      delivery.state = "given-up";
      return;
    }
    delivery.state = "waiting";
    clock.setTimer(() => {
      activity.track(tryGroup(delivery, target, group + 1));
    }, pause);
  }

  const send = (target: Target, payload: WebhookPayload): void => {
    const delivery: Delivery = { url: target.url, payload, attempts: [], state: "held" };
    deliveries.push(delivery);
    const start = (): void => {
      activity.track(tryGroup(delivery, target, 0));
    };
    if (held === null) start();
    else held.push(start);
  };

  return {
    emit(event, itemUrl) {
      events += 1;
      const payload = { ...event, eventId: uuidFrom(`${options.idSeed}/event/${events}`) };
      const copies = duplicates > 0 ? 2 : 1;
      duplicates = Math.max(0, duplicates - 1);
      for (const target of targetsOf(event.event, itemUrl)) {
        for (let copy = 0; copy < copies; copy += 1) send(target, payload);
      }
    },
    deliveries: () => deliveries,
    duplicateNext(count) {
      duplicates += count;
    },
    hold() {
      held ??= [];
    },
    release(order) {
      const waiting = held ?? [];
      held = null;
      for (const start of order === "reversed" ? waiting.toReversed() : waiting) start();
    },
  };
}
