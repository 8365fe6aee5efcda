import { catalogFor } from "../../i18n/catalog-for.ts";
import { reply } from "../reply.ts";
import { markup } from "../views/html.ts";
import { message } from "../views/message.ts";
import type { RunCommand } from "./command.ts";

/** `/settings`: what a person may choose. */
export const settingsCommand: RunCommand = (ctx) =>
  reply(ctx, message([markup`${catalogFor(ctx.language).settings.title}`]));
