import { COMMANDS, type CommandName } from "../../i18n/catalog.ts";
import type { Button } from "./message.ts";

/** The first field of the callback data of a button that runs a command, as if the user had typed it. */
export const COMMAND_PATTERN = /^run:/;

/** A button that runs a command. `words` are ASCII; all of the data is at most 64 bytes. */
export function commandButton(label: string, name: CommandName, words = ""): Button {
  return { kind: "callback", label, data: `run:${name}:${words}` };
}

/** The command in a button's callback data; null where it is not known. */
export function readCommandData(
  data: string,
): { readonly name: CommandName; readonly words: string } | null {
  const [, written = "", words = ""] = /^run:([a-z_]+):([^]*)$/.exec(data) ?? [];
  const name = COMMANDS.find((command) => command === written);
  return name === undefined ? null : { name, words };
}
