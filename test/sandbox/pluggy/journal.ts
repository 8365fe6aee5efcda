/** A request, without secrets. */
export interface JournalEntry {
  at: string;
  method: string;
  path: string;
  query: string;
  body: unknown;
  status: number | "dropped";
  principal: "none" | "api-key" | "connect-token";
}

export interface Journal {
  record(entry: JournalEntry): void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

const KEPT = 5000;
const SECRETS = new Set(["clientSecret", "password", "token"]);

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRETS.has(key) ? "***" : withoutSecrets(inner),
    ]),
  );
}

export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  return {
    record(entry) {
      entries.push({ ...entry, body: withoutSecrets(entry.body) });
      if (entries.length > KEPT) entries = entries.slice(-KEPT);
    },
    entries: () => entries,
    clear() {
      entries = [];
    },
  };
}
