/**
 * Fields of users, items, accounts and deletion confirmations that are stored under their names of older versions: an older
 * process may still run on the database, or come back, and a deletion date that it does not find
 * would mean to it that the bank must be deleted.
 */
const STORED_NAMES: Readonly<Record<string, string>> = {
  deletionRequestedAt: "leavingAt",
  blockedAt: "pausedAt",
  syncCheckpoint: "marks",
  fullSyncAt: "walkedAt",
  suspendedSync: "walk",
  issue: "trouble",
  requiredAction: "need",
  bankName: "bank",
  qualifier: "mark",
};

const CODE_NAMES = Object.fromEntries(
  Object.entries(STORED_NAMES).map(([name, stored]) => [stored, name]),
);

/** A document, filter or update as the database has it, typed by the names in the code. */
export function toStored<Data>(data: Data): Data {
  return renamed(data, STORED_NAMES) as Data;
}

/** A stored document under the names in the code. */
export function fromStored<Data>(data: Data): Data {
  return renamed(data, CODE_NAMES) as Data;
}

function renamed(data: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(data)) return data.map((one) => renamed(one, names));
  if (!isPlain(data)) return data;
  const entries = Object.entries(data);
  return Object.fromEntries(
    entries.map(([path, one]) => [pathOf(path, names), renamed(one, names)]),
  );
}

/** `syncCheckpoint.syncedAt` is a path of two names. */
function pathOf(path: string, names: Readonly<Record<string, string>>): string {
  return path
    .split(".")
    .map((name) => names[name] ?? name)
    .join(".");
}

/** Dates, ids and the like are values. */
function isPlain(data: unknown): data is object {
  return (
    data !== null && typeof data === "object" && Object.getPrototypeOf(data) === Object.prototype
  );
}
