import { rememberDeeds } from "./deeds.ts";
import { createPanel } from "./panel.ts";
import { findStandIn } from "./stand-in.ts";
import { wordsFor } from "./words.ts";

const LOOK_EVERY_MS = 700;

const panel = createPanel(await findStandIn(), rememberDeeds());
document.body.append(panel.root);

function speak(): void {
  const words = wordsFor(location.hash, navigator.language);
  document.documentElement.lang = words.locale;
  document.title = words.title;
  panel.speak(words);
}

/** Looks again and again, but not while nobody does. */
async function keepLooking(): Promise<void> {
  if (!document.hidden) await panel.look();
  setTimeout(() => void keepLooking(), LOOK_EVERY_MS);
}

speak();
window.addEventListener("hashchange", speak);
void keepLooking();
