import type { Clock } from "./clock.ts";

/** Posts as Pluggy's sender does; returns the status, and times out on a slow receiver. */
export async function postJson(
  target: { url: string; headers: Record<string, string> },
  payload: unknown,
  clock: Clock,
  timeoutMs: number,
): Promise<number | "timeout" | "unreachable"> {
  const controller = new AbortController();
  const cancel = clock.setTimer(() => {
    controller.abort();
  }, timeoutMs);
  try {
    const response = await fetch(target.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...target.headers },
      body: JSON.stringify(payload),
      signal: controller.signal,
      redirect: "manual",
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return controller.signal.aborted ? "timeout" : "unreachable";
  } finally {
    cancel();
  }
}
