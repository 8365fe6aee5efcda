import { servePage, type PageOptions } from "../serve-page.ts";
import { bundleWidgetPage } from "./bundle-widget-page.ts";

export type WidgetOptions = Omit<PageOptions, "folder">;

export type RunningWidget = {
  /** Bare origin, as the widget SDK wants it: no slash at its end. */
  url: string;
  close: () => Promise<void>;
};

/**
 * Pluggy's Connect widget, played: a page on an origin of its own that shakes hands with the real
 * `pluggy-connect-sdk` of the page around it, and talks to the stand-in Pluggy as the real one does.
 */
export async function startWidget(options: WidgetOptions): Promise<RunningWidget> {
  const { origin, close } = await servePage({ folder: await bundleWidgetPage(), ...options });
  return { url: origin, close };
}
