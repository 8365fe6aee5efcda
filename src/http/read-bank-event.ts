import { z } from "zod";
import type { BankChange, BankEvent } from "../domain/bank-event.ts";

/** What a delivery of Pluggy's webhook is to us. */
export type Delivery =
  | { readonly kind: "event"; readonly name: string; readonly event: BankEvent }
  /** About something that we do nothing about, or that did not exist when this was written. */
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

/** All that is left of an event whose account is none. */
const JUST_A_HINT: BankChange = { kind: "item" };

/**
 * Reads the body of a delivery. Links in it are left alone: a request with our key to wherever a
 * body points would give the key away.
 */
export function readBankEvent(body: unknown, receivedAt: Date): Delivery {
  const name = named.safeParse(body).data?.event;
  if (name === undefined) return { kind: "malformed" };
  const read = readerOf(name);
  if (read === null) return { kind: "ignored", name };
  const event = read(body);
  if (event === null) return { kind: "malformed" };
  if (!isUuid(event.itemId)) return { kind: "ignored", name };
  return { kind: "event", name, event: { ...event, receivedAt } };
}

type Reader = (body: unknown) => Omit<BankEvent, "receivedAt"> | null;

/** Null for events that we do nothing about. */
function readerOf(name: string): Reader | null {
  if (name.startsWith("item/")) return readItemEvent;
  if (name === "transactions/created") return readCreated;
  return name === "transactions/updated" || name === "transactions/deleted" ? readChanged : null;
}

const readItemEvent: Reader = (body) => {
  const parsed = itemBody.safeParse(body).data;
  return parsed ? eventOf(parsed, { kind: "item" }, parsed.clientUserId) : null;
};

const readCreated: Reader = (body) => {
  const parsed = createdBody.safeParse(body).data;
  if (!parsed) return null;
  const { accountId } = parsed;
  return eventOf(
    parsed,
    isUuid(accountId) ? { kind: "transactions-created", accountId } : JUST_A_HINT,
  );
};

const readChanged: Reader = (body) => {
  const parsed = changedBody.safeParse(body).data;
  if (!parsed) return null;
  const { accountId, transactionIds } = parsed;
  const ids = transactionIds.filter(isUuid);
  return eventOf(
    parsed,
    isUuid(accountId) ? { kind: "transactions-changed", accountId, ids } : JUST_A_HINT,
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

/** Pluggy's own ids are. It refuses to be asked about any other text, and would at every try. */
function isUuid(text: string): boolean {
  return UUID.test(text);
}
