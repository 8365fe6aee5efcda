import { createPanel } from "./panel.ts";
import { findStandIn } from "./stand-in.ts";
import { wordsFor } from "./words.ts";
import type { Words } from "./words.ts";

const LOOK_EVERY_MS = 700;

const panel = createPanel(await findStandIn(), chosenWords());
document.body.append(panel.root);
window.addEventListener("hashchange", () => panel.speak(chosenWords()));
// The chat page passes on what the bot wrote by itself.
window.addEventListener("message", ({ source, data }: MessageEvent<{ text?: unknown } | null>) => {
  const text = data?.text;
  if (source === window.parent && typeof text === "string") panel.hear(text);
});
void keepLooking();

function chosenWords(): Words {
  const words = wordsFor(location.hash, navigator.language);
  document.documentElement.lang = words.locale;
  document.title = words.title;
  return words;
}

/** Polls, except while the page is hidden. */
async function keepLooking(): Promise<void> {
  if (!document.hidden) await panel.look();
  setTimeout(() => void keepLooking(), LOOK_EVERY_MS);
}
