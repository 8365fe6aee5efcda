import type { Connection } from "mongoose";

/** A command as the driver sent it. */
export type Command = Readonly<Record<string, unknown>>;

const QUERIES = new Set([
  "find",
  "aggregate",
  "findAndModify",
  "update",
  "delete",
  "count",
  "distinct",
]);

/** The fields of an explanation that repeat the query, or are rejected plans. */
const ECHOES = new Set(["command", "parsedQuery", "namespace", "rejectedPlans"]);

/** Records every query, and every write with a filter, of a connection that was opened with `monitorCommands`. */
export function recordQueries(connection: Connection, queries: Command[]): void {
  connection.getClient().on("commandStarted", ({ commandName, command }) => {
    if (QUERIES.has(commandName)) queries.push(command);
  });
}

/** One query of each form: queries that differ only in their values are the same. */
export function distinctQueries(queries: readonly Command[]): Map<string, Command> {
  return new Map(queries.map((query) => [JSON.stringify(formOf(explainable(query))), query]));
}

/** The server's plan for a command, without running it. */
export async function explainQuery(connection: Connection, query: Command): Promise<string> {
  const answer = await connection.db?.command({
    explain: explainable(query),
    verbosity: "queryPlanner",
  });
  return JSON.stringify(answer, (key, value: unknown) => (ECHOES.has(key) ? null : value));
}

/** How many index keys and documents the server examines for a command. */
export async function countExamined(connection: Connection, query: Command): Promise<number> {
  const answer = await connection.db?.command({
    explain: explainable(query),
    verbosity: "executionStats",
  });
  const { totalKeysExamined, totalDocsExamined } = statsOf(answer);
  return totalKeysExamined + totalDocsExamined;
}

interface Stats {
  readonly totalKeysExamined: number;
  readonly totalDocsExamined: number;
}

/** An aggregation has its statistics in its first stage. */
function statsOf(answer: Record<string, unknown> = {}): Stats {
  const { executionStats, stages } = answer;
  if (executionStats) return executionStats as Stats;
  const [first] = stages as { $cursor: { executionStats: Stats } }[];
  if (!first) throw new Error("The explanation has no statistics");
  return first.$cursor.executionStats;
}

/** The command without transport fields; of a bulk write only the first statement. */
function explainable(query: Command): Command {
  const own = Object.entries(query).filter(
    ([name]) => !name.startsWith("$") && !["lsid", "txnNumber"].includes(name),
  );
  return Object.fromEntries(
    own.map(([name, value]) =>
      name === "updates" || name === "deletes" ? [name, [value].flat().slice(0, 1)] : [name, value],
    ),
  );
}

function formOf(value: unknown, key = ""): unknown {
  if (typeof value === "string" && QUERIES.has(key)) return value;
  if (key === "u" || key === "update") return "what is changed does not matter";
  if (value instanceof Map) return [...value];
  if (Array.isArray(value)) return value.slice(0, 1).map((entry) => formOf(entry));
  if (value === null || value instanceof Date || typeof value !== "object") return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, formOf(entry, name)]),
  );
}
