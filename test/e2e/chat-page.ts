import type { BrowserContext, Page } from "playwright-core";

/** A user's Telegram client in a real browser, in a phone's size. */
export interface ChatPage {
  start(): Promise<void>;
  /**
   * Sends a message and returns the bot's first one after it, or the first that says something: give that where
   * messages may come unasked. Waits for the answer to the message before; rejects for good once one has none.
   */
  ask(text: string, says?: string | RegExp): Promise<string>;
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
  const fromUser = page.locator(".message.mine");
  let lastAnswer = Promise.resolve("");

  async function sendAndRead(text: string, says: string | RegExp): Promise<string> {
    const before = await fromUser.count();
    await page.getByRole("textbox").fill(text);
    await page.keyboard.press("Enter");
    const id = await fromUser.nth(before).getAttribute("data-id");
    const after = page.locator(`.message[data-id="${id}"] ~ .message.theirs`);
    return after.filter({ hasText: says }).first().innerText();
  }

  return {
    page,
    start: () => page.getByRole("button", { name: startButton, exact: true }).click(),
    ask: (text, says = "") => {
      // A poll that ran out of time may have left one that still waits for its answer.
      lastAnswer = lastAnswer.then(() => sendAndRead(text, says));
      lastAnswer.catch(() => {});
      return lastAnswer;
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
