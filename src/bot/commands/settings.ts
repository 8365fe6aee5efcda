import { findPlaces } from "../../domain/time-zones.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import { changeTimeZone } from "../../usecases/settings/change-time-zone.ts";
import type { SchedulePorts } from "../../usecases/summaries/reschedule-summaries.ts";
import type { BotPorts } from "../bot-ports.ts";
import { publishChatMenu } from "./command-menu.ts";
import type { UserContext } from "../context.ts";
import { replyClosingKeyboard } from "../messages/reply-with-keyboard.ts";
import { reply } from "../messages/reply.ts";
import { settingsView, type SettingsState } from "../views/settings-view.ts";
import { askZoneView, unknownZoneView, zoneChangedText } from "../views/zone-view.ts";
import type { RunCommand } from "./command.ts";

export type SettingsPorts = SchedulePorts & Pick<BotPorts, "jobs" | "zoneFinder">;

/** `/settings`: the user's settings. An argument is taken as a city or time zone. */
export function settingsCommand(ports: SettingsPorts): RunCommand {
  return async (ctx, words) => {
    if (words === "") {
      await reply(ctx, settingsView(settingsOf(ports, ctx), ctx.language));
      // A chat's own menu is not updated by a new version of the bot.
      const { chosenLanguage } = ctx.user;
      if (chosenLanguage !== null) await publishChatMenu(ctx, chosenLanguage);
      return;
    }
    const places = findPlaces(words);
    const [place] = places;
    if (place === undefined) return reply(ctx, unknownZoneView("words", ctx.language));
    if (places.length > 1) return reply(ctx, askZoneView(places, ports.clock.now(), ctx.language));
    await changeTimeZone(ports, ctx.user, place.zone);
    const text = zoneChangedText(place.zone, ports.clock.now(), "words", ctx.language);
    return replyClosingKeyboard(ctx, text);
  };
}

/** The user's settings with what they mean now. */
export function settingsOf(
  ports: Pick<SettingsPorts, "clock" | "workingDays">,
  { user }: Pick<UserContext, "user">,
): SettingsState {
  const { today, months } = calendarOf(ports, user);
  return { user, now: ports.clock.now(), month: months.of(today) };
}
