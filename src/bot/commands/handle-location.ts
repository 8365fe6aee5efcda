import { Composer } from "grammy";
import { LANGUAGES } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { changeTimeZone } from "../../usecases/settings/change-time-zone.ts";
import type { UserContext } from "../context.ts";
import { replyClosingKeyboard } from "../messages/reply-with-keyboard.ts";
import { reply } from "../messages/reply.ts";
import { markup } from "../views/html.ts";
import { unknownZoneView, zoneChangedText } from "../views/zone-view.ts";
import type { SettingsPorts } from "./settings.ts";

/** Sets the time zone from a location, which is neither stored nor logged. */
export function handleLocation(ports: SettingsPorts): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:location", async (ctx, next) => {
    // A venue is a place that the user shares, not where they are.
    if (ctx.message.venue) return next();
    const zone = await ports.zoneFinder.timeZoneAt(ctx.message.location);
    if (zone === null) return reply(ctx, unknownZoneView("location", ctx.language));
    await changeTimeZone(ports, ctx.user, zone);
    const text = zoneChangedText(zone, ports.clock.now(), "location", ctx.language);
    return replyClosingKeyboard(ctx, text);
  });
  // The reply keyboard's cancel button sends its label as text, possibly in the language before a change.
  messages.hears(
    LANGUAGES.map((language) => catalogFor(language).connection.cancel),
    (ctx) => replyClosingKeyboard(ctx, markup`${catalogFor(ctx.language).connection.cancelled}`),
  );
  return messages;
}
