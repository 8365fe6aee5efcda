import { badRequest } from "./errors.ts";
import { isUuid } from "./validate.ts";

export interface CursorQuery {
  accountId: string;
  dateFrom: string | null;
  dateTo: string | null;
  createdAtFrom: string | null;
  after: { date: string; id: string } | null;
  ids: Set<string> | null;
}

const ALLOWED = new Set(["accountId", "dateFrom", "dateTo", "createdAtFrom", "after", "ids"]);
const MAX_IDS = 500;

function problemsOf(query: URLSearchParams): string[] {
  const unknown = [...new Set(query.keys())]
    .filter((name) => !ALLOWED.has(name))
    .map((name) => `property ${name} should not exist`);
  const accountId = query.get("accountId");
  const dates = ["dateFrom", "dateTo", "createdAtFrom"].filter((name) => {
    const value = query.get(name);
    return value !== null && Number.isNaN(Date.parse(value));
  });
  return [
    ...unknown,
    ...(accountId === null ? ["accountId should not be null or undefined"] : []),
    ...(accountId === null || !isUuid(accountId) ? ["accountId must be a UUID"] : []),
    ...dates.map((name) => `${name} must be a valid ISO 8601 date string`),
  ];
}

function readIds(query: URLSearchParams): Set<string> | null {
  const raw = query.get("ids");
  if (raw === null) return null;
  const ids = raw.split(",").map((id) => id.trim());
  if (ids.length > MAX_IDS) throw badRequest(`ids must contain no more than ${MAX_IDS} elements`);
  if (!ids.every(isUuid)) throw badRequest("each value in ids must be a UUID");
  return new Set(ids);
}

function readCursor(query: URLSearchParams): CursorQuery["after"] {
  const raw = query.get("after");
  if (raw === null) return null;
  const [date = "", id = ""] = Buffer.from(raw, "base64").toString("utf8").split("|");
  if (Number.isNaN(Date.parse(date)) || !isUuid(id))
    throw badRequest("after is not a valid cursor");
  return { date, id };
}

export const cursorOf = ({ date, id }: { date: string; id: string }): string =>
  Buffer.from(`${date}|${id}`).toString("base64");

/** Parses the query of `/v2/transactions`; an unknown parameter is refused, as by Pluggy. */
export function readCursorQuery(query: URLSearchParams): CursorQuery {
  const problems = problemsOf(query);
  const createdAtFrom = query.get("createdAtFrom");
  const dateFrom = query.get("dateFrom");
  if (createdAtFrom !== null && dateFrom !== null) {
    problems.push("createdAtFrom and dateFrom cannot be used together");
  }
  if (problems.length > 0) throw badRequest(problems.join(","));
  return {
    accountId: query.get("accountId") ?? "",
    dateFrom: dateFrom?.slice(0, 10) ?? null,
    dateTo: query.get("dateTo")?.slice(0, 10) ?? null,
    createdAtFrom: createdAtFrom === null ? null : new Date(createdAtFrom).toISOString(),
    after: readCursor(query),
    ids: readIds(query),
  };
}
