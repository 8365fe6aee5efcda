import { servePage, type PageOptions } from "../serve-page.ts";
import { bundleWidgetPage } from "./bundle-widget-page.ts";

export type WidgetOptions = Omit<PageOptions, "folder">;

export type RunningWidget = {
  /** The origin, as the widget SDK requires it: no slash at its end. */
  url: string;
  close: () => Promise<void>;
};

/**
 * Serves the stand-in of Pluggy's Connect widget: a page on its own origin that does the handshake
 * with the real `pluggy-connect-sdk` of the parent page, and calls Pluggy's stand-in.
 */
export async function startWidget(options: WidgetOptions): Promise<RunningWidget> {
  const { origin, close } = await servePage({ folder: await bundleWidgetPage(), ...options });
  return { url: origin, close };
}
