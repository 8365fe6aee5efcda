import type { BankState, Delivery, Purchase } from "./bank-state.ts";

/** The stand-in refused or did not answer; `message` is its own sentence when it has one. */
export class StandInError extends Error {
  readonly isAway: boolean;

  constructor(message: string, isAway: boolean) {
    super(message);
    this.isAway = isAway;
  }
}

/** The stand-in Pluggy's controls, over HTTP. */
export interface StandIn {
  readonly apiUrl: string;
  state(): Promise<BankState>;
  deliveries(): Promise<readonly Delivery[]>;
  purchases(itemId: string): Promise<readonly Purchase[]>;
  /** Performs an action of the bank; answers the transaction's id, if any. */
  control(name: string, body?: object): Promise<string | null>;
}

export async function findStandIn(): Promise<StandIn> {
  const { apiUrl } = await ask<{ apiUrl: string }>("config.json");
  const at = (path: string): string => `${apiUrl}/__sandbox/${path}`;
  return {
    apiUrl,
    state: () => ask(at("state")),
    deliveries: () => ask(at("deliveries")),
    purchases: (itemId) => ask(at(`purchases?itemId=${encodeURIComponent(itemId)}`)),
    control: async (name, body = {}) => {
      const { done } = await ask<{ done: string | null }>(at(`controls/${name}`), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return done;
    },
  };
}

async function ask<Answer>(url: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, request).catch((error: unknown) => {
    throw new StandInError(String(error), true);
  });
  const body = (await response.json().catch(() => ({}))) as { message?: unknown };
  if (response.ok) return body as Answer;
  throw new StandInError(
    typeof body.message === "string" ? body.message : `HTTP ${response.status}`,
    false,
  );
}
