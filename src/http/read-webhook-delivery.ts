import { z } from "zod";
import type { BankChange, BankEvent } from "../domain/bank-event.ts";

/** A delivery of Pluggy's webhook, parsed. */
export type WebhookDelivery =
  | { readonly kind: "event"; readonly name: string; readonly event: BankEvent }
  /** A valid event of a kind that we do not process. */
  | { readonly kind: "ignored"; readonly name: string }
  | { readonly kind: "malformed" };

const id = z.string().regex(/^[\w-]{1,64}$/);

const named = z.object({ event: z.string().min(1) });

const common = {
  eventId: z.string().min(1).max(128),
  itemId: id,
};

const itemBody = z.object({
  ...common,
  clientUserId: z
    .string()
    .max(128)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});

const createdBody = z.object({ ...common, accountId: id });
const changedBody = z.object({ ...createdBody.shape, transactionIds: z.array(z.string()) });

/** The change of an event whose account id is invalid: the item is synced. */
const ITEM_CHANGED: BankChange = { kind: "item" };

/**
 * Parses the body of a delivery. Never follow its links: a request with our key to a URL from a body
 * would disclose the key.
 */
export function readWebhookDelivery(body: unknown, receivedAt: Date): WebhookDelivery {
  const name = named.safeParse(body).data?.event;
  if (name === undefined) return { kind: "malformed" };
  const parse = parserOf(name);
  if (parse === null) return { kind: "ignored", name };
  const event = parse(body);
  if (event === null) return { kind: "malformed" };
  if (!isUuid(event.itemId)) return { kind: "ignored", name };
  return { kind: "event", name, event: { ...event, receivedAt } };
}

type EventParser = (body: unknown) => Omit<BankEvent, "receivedAt"> | null;

/** The parser of an event by its name; null for events that we do not process. */
function parserOf(name: string): EventParser | null {
  if (name.startsWith("item/")) return parseItemEvent;
  if (name === "transactions/created") return parseCreated;
  return name === "transactions/updated" || name === "transactions/deleted" ? parseChanged : null;
}

const parseItemEvent: EventParser = (body) => {
  const parsed = itemBody.safeParse(body).data;
  return parsed ? eventOf(parsed, { kind: "item" }, parsed.clientUserId) : null;
};

const parseCreated: EventParser = (body) => {
  const parsed = createdBody.safeParse(body).data;
  if (!parsed) return null;
  const { accountId } = parsed;
  return eventOf(
    parsed,
    isUuid(accountId) ? { kind: "transactions-created", accountId } : ITEM_CHANGED,
  );
};

const parseChanged: EventParser = (body) => {
  const parsed = changedBody.safeParse(body).data;
  if (!parsed) return null;
  const { accountId, transactionIds } = parsed;
  const ids = transactionIds.filter(isUuid);
  return eventOf(
    parsed,
    isUuid(accountId) ? { kind: "transactions-changed", accountId, ids } : ITEM_CHANGED,
  );
};

function eventOf(
  { eventId, itemId }: { eventId: string; itemId: string },
  change: BankChange,
  clientUserId: string | null = null,
): Omit<BankEvent, "receivedAt"> {
  return { id: eventId, itemId, clientUserId, change };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Pluggy's ids are UUIDs. It refuses requests with any other text, at every retry. */
function isUuid(text: string): boolean {
  return UUID.test(text);
}
