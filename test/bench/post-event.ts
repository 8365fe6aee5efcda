import { request, type Agent } from "node:http";

/** Sends an event as Pluggy does, over the agent's connections; resolves with the status of the answer. */
export function postEvent(
  url: string,
  { agent, secret }: { readonly agent: Agent; readonly secret: string },
  event: unknown,
): Promise<number | undefined> {
  const payload = JSON.stringify(event);
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(payload),
      "x-webhook-secret": secret,
    };
    const sent = request(url, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode));
    });
    sent.on("error", reject);
    sent.end(payload);
  });
}
