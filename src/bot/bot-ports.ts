import type { Ports } from "../usecases/ports.ts";

/** What the bot's use cases need. Not `chat`: the bot itself provides that. */
export type BotPorts = Omit<Ports, "chat" | "events">;

/** Logs an error, once. `where` names the operation; `details` are added to the log line. */
export type LogError = (
  error: unknown,
  where: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
