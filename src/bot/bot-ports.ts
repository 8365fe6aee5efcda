import type { Ports } from "../usecases/ports.ts";

/** What the bot's use cases need. Not `chat`: the bot itself provides that. */
export type BotPorts = Omit<Ports, "chat" | "events">;
