import { Composer } from "grammy";
import { LANGUAGES } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { changeTimeZone } from "../../usecases/change-time-zone.ts";
import type { UserContext } from "../context.ts";
import { replyClosingKeyboard } from "../messages/reply-with-keyboard.ts";
import { reply } from "../messages/reply.ts";
import { markup } from "../views/html.ts";
import { unknownZoneView, zoneChangedText } from "../views/zone-view.ts";
import type { SettingsPorts } from "./settings.ts";

/** A location says in which time zone a user is, and is forgotten at once: neither kept nor logged. */
export function handleLocation(ports: SettingsPorts): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:location", async (ctx, next) => {
    // A venue is a place they tell of, not where they are.
    if (ctx.message.venue) return next();
    const zone = await ports.zoneFinder.timeZoneAt(ctx.message.location);
    if (zone === null) return reply(ctx, unknownZoneView("location", ctx.language));
    await changeTimeZone(ports, ctx.user, zone);
    const text = zoneChangedText(zone, ports.clock.now(), "location", ctx.language);
    return replyClosingKeyboard(ctx, text);
  });
  // The keyboard that asks for a location can only answer with a text; it may be older than a change of language.
  messages.hears(
    LANGUAGES.map((language) => catalogFor(language).connection.cancel),
    (ctx) => replyClosingKeyboard(ctx, markup`${catalogFor(ctx.language).connection.cancelled}`),
  );
  return messages;
}
