import { catalogFor } from "../../i18n/catalog-for.ts";
import { reply } from "../reply.ts";
import { markup } from "../views/html.ts";
import { message } from "../views/message.ts";
import type { RunCommand } from "./command.ts";

/** `/schedule`: when summaries come by themselves. */
export const scheduleCommand: RunCommand = (ctx) =>
  reply(ctx, message([markup`${catalogFor(ctx.language).schedule.title}`]));
