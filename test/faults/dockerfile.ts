import { readFileSync } from "node:fs";
import { join } from "node:path";

/** An instruction of a Dockerfile: `RUN`, and the text behind it. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  readonly image: string;
  /** The name behind `AS`; empty without one. */
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, without comments, with continued lines joined. */
export function stagesOf(dockerfile: string): Stage[] {
  const lines = dockerfile
    .split("\n")
    .filter((line) => !line.startsWith("#") && line.trim() !== "")
    .join("\n")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n");
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  for (const line of lines) {
    const [, name = "", text = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    const from = /^(\S+)(?:\s+AS\s+(\w+))?$/.exec(text);
    if (name === "FROM")
      stages.push({ image: from?.[1] ?? "", name: from?.[2] ?? "", instructions: [] });
    else stages.at(-1)?.instructions.push({ name, text });
  }
  return stages;
}

/** The one instruction of that name; throws where there are more or none. */
export function only({ instructions }: Stage, name: string): string {
  const [found, ...more] = instructions.filter((one) => one.name === name);
  if (!found || more.length > 0) throw new Error(`The stage needs one ${name}`);
  return found.text;
}

/** The values of `ENV` of a stage, where arguments have their defaults. */
export function environmentOf({ instructions }: Stage): Record<string, string> {
  const pairs = (name: string) =>
    instructions
      .filter((one) => one.name === name)
      .flatMap(({ text }) => text.split(/\s+/).map((pair) => pair.split("=") as [string, string]));
  const defaults = new Map(
    pairs("ARG").map(([name, value]) => [`$${name}`, value.replaceAll('"', "")]),
  );
  return Object.fromEntries(
    pairs("ENV").map(([name, value]) => [name, defaults.get(value) ?? value]),
  );
}

/** Whether `.dockerignore`, which here names what is let through, hands a path to the build. */
export function contextHas(root: string, path: string): boolean {
  const lines = readFileSync(join(root, ".dockerignore"), "utf8").trim().split("\n");
  if (lines[0] !== "*" || lines.slice(1).some((line) => !line.startsWith("!")))
    throw new Error(".dockerignore is no list of exceptions");
  const through = lines.slice(1).map((line) => line.slice(1));
  return through.some((one) => path === one || path.startsWith(`${one}/`));
}
