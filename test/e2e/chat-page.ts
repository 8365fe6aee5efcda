import type { BrowserContext, Page } from "playwright-core";

/** A user's Telegram client in a real browser, in a phone's size. */
export interface ChatPage {
  start(): Promise<void>;
  /** Sends a message and returns the bot's next one. */
  ask(text: string): Promise<string>;
  /** The bot's newest message that matches; waits for one. */
  answer(words: string | RegExp): Promise<string>;
  /** Presses the newest button with that label and returns the page that it opens. */
  follow(button: string): Promise<Page>;
  readonly page: Page;
}

const PHONE = { width: 390, height: 844 };

export async function openChat(
  context: BrowserContext,
  url: string,
  startButton: string,
): Promise<ChatPage> {
  const page = await context.newPage();
  await page.setViewportSize(PHONE);
  await page.goto(url);
  const fromBot = page.locator(".message.theirs");
  return {
    page,
    start: () => page.getByRole("button", { name: startButton, exact: true }).click(),
    ask: async (text) => {
      const before = await fromBot.count();
      await page.getByRole("textbox").fill(text);
      await page.keyboard.press("Enter");
      return fromBot.nth(before).innerText();
    },
    answer: async (words) => {
      const message = fromBot.filter({ hasText: words }).last();
      await message.waitFor();
      return message.innerText();
    },
    follow: async (button) => {
      const opened = context.waitForEvent("page");
      await fromBot.getByText(button).last().click();
      return opened;
    },
  };
}
