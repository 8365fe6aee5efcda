import type { Activity } from "./activity.ts";
import type { Faults } from "./faults.ts";
import type { Journal } from "./journal.ts";
import type { PluggyOptions } from "./options.ts";
import type { RateLimiter } from "./rate-limit.ts";
import type { Store } from "./store.ts";
import type { WebhookSender } from "./webhook-sender.ts";

/** The state of the sandbox, shared by routes, syncs and controls. */
export interface Sandbox {
  options: PluggyOptions;
  store: Store;
  sender: WebhookSender;
  activity: Activity;
  faults: Faults;
  journal: Journal;
  rateLimiter: RateLimiter;
  /** Signs API keys and connect tokens; new at every start. */
  tokenSecret: string;
  apiUrl: string;
}

export const nowIso = (sandbox: Sandbox): string =>
  new Date(sandbox.options.clock.now()).toISOString();
