import { isPublicAddress, isThisMachine } from "../domain/public-address.ts";
import { ask, fieldOf } from "./ask.ts";
import { findingsAbout, type Finding } from "./finding.ts";

const { ok, note, wrong } = findingsAbout("PUBLIC_URL");

/**
 * Checks that the address leads to this bot, as far as can be seen from inside: this machine may reach it
 * where the world does not, and the other way round.
 */
export async function checkAddress(
  publicUrl: string,
  webhookPath: string,
  { port, isRunning }: { readonly port: number; readonly isRunning: boolean },
): Promise<Finding[]> {
  if (!publicUrl.startsWith("https:"))
    return [withoutHttps(publicUrl), ...otherPort(publicUrl, port)];
  if (!isPublicAddress(publicUrl))
    return [wrong("it is https and leads to this machine only: set it to your public domain")];
  return checkPublicAddress(publicUrl, webhookPath, isRunning);
}

function withoutHttps(publicUrl: string): Finding {
  return isThisMachine(publicUrl)
    ? note("it is not https: banks can be connected from this machine only, and no webhook comes")
    : note(
        "it is not https: banks can be connected from every device that reaches it, unencrypted, so keep it inside your own network; no webhook comes",
      );
}

/** Without https there is seldom a proxy that leads from one port to another. */
function otherPort(publicUrl: string, port: number): Finding[] {
  const named = Number(new URL(publicUrl).port || "80");
  return named === port
    ? []
    : [
        note(
          `it names port ${named}, and Quanto listens on PORT ${port}: right only where something leads from one to the other`,
        ),
      ];
}

/** The part that asks the address. */
export async function checkPublicAddress(
  publicUrl: string,
  webhookPath: string,
  isRunning: boolean,
): Promise<Finding[]> {
  const health = await ask(`${publicUrl}/healthz`);
  if (health.kind === "none") return [unreachable(health.code)];
  if (health.status !== 200 || fieldOf(health.body, "alive") !== true)
    return [
      isRunning
        ? wrong(
            `another program answers there (${health.status}): let the proxy pass everything to Quanto's PORT`,
          )
        : note(`Quanto does not answer there (${health.status}): start it, and run this again`),
    ];
  // Without the secret Quanto refuses it, and so shows that the way is open.
  const webhook = await ask(publicUrl + webhookPath, { method: "POST" });
  return [
    ok("leads to this bot, seen from this machine; look at it once from another network too"),
    webhook.kind === "answer" && webhook.status === 401
      ? ok("webhooks reach the bot")
      : wrong(`the proxy does not let ${webhookPath} pass: let it pass POST requests to Quanto`),
  ];
}

function unreachable(code: string): Finding {
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code))
    return wrong(
      `its certificate is not valid (${code}): renew it, with the whole chain and for this very name`,
    );
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return wrong("its name is not known: create the DNS record, or correct PUBLIC_URL");
  return wrong(
    `nothing answers there (${code}): start the proxy, and open port 443 in firewall and router`,
  );
}
