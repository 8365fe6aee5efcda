import { ask, fieldOf, type Answered } from "./ask.ts";
import { findingsAbout, type Finding } from "./finding.ts";

const { ok, note, wrong } = findingsAbout("Telegram");

/** Whether a process of this product runs on the database that was checked; unknown where that is away. */
export type Presence = "running" | "stopped" | "unknown";

export interface TelegramCheck {
  readonly apiRoot: string;
  readonly token: string;
  /** The address of our webhook; null where updates are polled. */
  readonly webhookUrl: string | null;
  readonly presence: Presence;
  readonly now: Date;
}

/** An error of a delivery that is older says nothing of now. */
const RECENT_MS = 3_600_000;
/** Long enough that another program, which asks again at once, ends our poll. In seconds. */
const POLL_S = 3;

/** Checks the token, and how updates come. Confirms no update, so that none is lost. */
export async function checkTelegram(check: TelegramCheck): Promise<Finding[]> {
  const me = await call(check, "getMe");
  if (me.kind === "none")
    return [
      wrong(
        `it cannot be reached (${me.code}): see whether this machine reaches TELEGRAM_API_ROOT`,
      ),
    ];
  if (me.status === 401 || me.status === 404)
    return [wrong("it refuses TELEGRAM_BOT_TOKEN: ask @BotFather for the current one")];
  if (me.status !== 200) return [wrong(`it answers ${me.status}: try again in some minutes`)];
  const name = fieldOf(fieldOf(me.body, "result"), "username");
  return [
    ok(`the token is that of @${typeof name === "string" ? name : "a bot"}`),
    ...(await checkUpdates(check)),
    ...(await checkCommands(check)),
  ];
}

async function checkUpdates(check: TelegramCheck): Promise<Finding[]> {
  const info = await call(check, "getWebhookInfo");
  const result = info.kind === "answer" ? fieldOf(info.body, "result") : null;
  const given = fieldOf(result, "url");
  const url = typeof given === "string" ? given : "";
  if (check.webhookUrl !== null) return checkWebhook(check, url, result);
  if (url === "") return [await checkPolling(check)];
  return check.presence === "running"
    ? [
        wrong(
          "another program set a webhook for this bot, so polling gets nothing: stop it, or give Quanto a bot of its own",
        ),
      ]
    : [
        note(
          "a webhook is set; Quanto removes it when it starts, because TELEGRAM_MODE is polling",
        ),
      ];
}

function checkWebhook(check: TelegramCheck, url: string, info: unknown): Finding[] {
  if (url !== check.webhookUrl)
    return check.presence === "running"
      ? [wrong("its webhook is not that of this PUBLIC_URL: another program set it; stop that one")]
      : [note("Quanto sets its webhook when it starts")];
  const failedAt = Number(fieldOf(info, "last_error_date") ?? 0) * 1000;
  return check.now.getTime() - failedAt < RECENT_MS
    ? [
        wrong(
          `it could not deliver an update within the last hour: see whether PUBLIC_URL is reached from outside, with a valid certificate`,
        ),
      ]
    : [ok("delivers updates to the webhook")];
}

async function checkPolling(check: TelegramCheck): Promise<Finding> {
  // Our question would end the poll of the running process.
  if (check.presence === "unknown")
    return note(
      "whether another program polls was not checked: only the database knows whether Quanto runs",
    );
  if (check.presence === "running")
    return ok(
      "Quanto is polling; whether another program does too is in its log, as “Another program receives this bot's updates”",
    );
  const poll = await call(check, `getUpdates?limit=1&timeout=${POLL_S}`);
  return poll.kind === "answer" && poll.status === 409
    ? wrong("another program polls with this token: stop it, or give Quanto a bot of its own")
    : ok("no other program polls with this token");
}

async function checkCommands(check: TelegramCheck): Promise<Finding[]> {
  const scope = encodeURIComponent(JSON.stringify({ type: "all_private_chats" }));
  const answer = await call(check, `getMyCommands?scope=${scope}`);
  const commands = answer.kind === "answer" ? fieldOf(answer.body, "result") : null;
  if (Array.isArray(commands) && commands.length > 0)
    return [ok(`${commands.length} commands are in its menu`)];
  return [
    note(
      check.presence === "running"
        ? "the bot has no menu of commands: the log says why Telegram refused it"
        : "the bot has no menu of commands yet; Quanto publishes it when it starts",
    ),
  ];
}

function call({ apiRoot, token }: TelegramCheck, method: string): Promise<Answered> {
  return ask(`${apiRoot}/bot${token}/${method}`);
}
