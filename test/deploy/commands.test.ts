import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";

/*
 * Every command of the guides. What runs without Docker and accounts is run, in an empty folder with the
 * repository's .env.example; of the others everything that they name must exist.
 */
const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const ENGLISH = ["README.md", "docs/HOSTING.md"];
const PORTUGUESE = ["README.pt-BR.md", "docs/HOSTING.pt-BR.md"];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quanto-commands-"));
  copyFileSync(join(root, ".env.example"), join(folder, ".env.example"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The lines of all `sh` blocks, without comments. */
function commandsOf(path: string): string[] {
  const blocks = [...read(path).matchAll(/```sh\n([\s\S]*?)```/g)];
  return blocks
    .flatMap(([, block]) => (block ?? "").split("\n"))
    .map((line) => line.replace(/\s+# .*$/, "").trim())
    .filter(Boolean);
}

const commands = [...new Set(ENGLISH.flatMap(commandsOf))];
const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;
const { services } = parse(read("compose.yaml"), { merge: true }) as {
  services: Record<string, { profiles?: string[] }>;
};

test("both languages have the same commands", () => {
  expect(commands.length).toBeGreaterThan(15);
  const spoken = (command: string) => command.replace(/echo ".*"/, "echo");
  expect(PORTUGUESE.flatMap(commandsOf).map(spoken)).toEqual(
    ENGLISH.flatMap(commandsOf).map(spoken),
  );
});

test("each command runs here, or everything that it names exists", () => {
  expect(commands.filter((command) => !isRight(command))).toEqual([]);
});

test("what a silent bot's log is searched for is what the program says", () => {
  const said = ["src/main.ts", "src/check-access.ts", "src/open-database.ts"].map(read).join();
  for (const path of ["docs/HOSTING.md", "docs/HOSTING.pt-BR.md"]) {
    const step = /^2\. `docker compose logs[\s\S]*?^3\./m.exec(read(path))?.[0] ?? "";
    const [, ...words] = [...step.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? "");
    expect(words).toHaveLength(4);
    expect([path, words.filter((word) => !said.includes(word))]).toEqual([path, []]);
  }
});

test("the service of systemd runs what npm start runs, and is stopped in time", () => {
  const unit = read("deploy/quanto.service");
  const [, flags = ""] = /--enable-source-maps (.*) scripts/.exec(scripts["start"] ?? "") ?? [];
  expect(unit).toContain(`/node --enable-source-maps ${flags} dist/main.js\n`);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(9);
  expect(unit).toMatch(/^EnvironmentFile=\/opt\/quanto\/\.env$/m);
});

test("the files that the guides link to exist", () => {
  for (const path of [...ENGLISH, ...PORTUGUESE, "docs/SECURITY.md", "docs/LGPD.pt-BR.md"]) {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)];
    const targets = links.map(([, target]) => resolve(root, path, "..", target ?? ""));
    expect([path, targets.filter((target) => !existsSync(target))]).toEqual([path, []]);
  }
});

function isRight(command: string): boolean {
  if (/^(cp|openssl|grep) /.test(command)) return runs(command);
  if (command.startsWith("npm ")) return command.split(" && ").every(isScript);
  if (command.startsWith("docker compose ")) return isAboutServices(command);
  if (command.startsWith("curl "))
    return /localhost:3000\/(readyz|healthz|metrics)\b/.test(command);
  if (command.startsWith("sudo cp ")) return existsSync(join(root, command.split(" ")[2] ?? ""));
  return OTHERS.test(command);
}

/** Of what is not in this repository. */
const OTHERS =
  /^(git|nano \.env$|cd|chmod|sudo install|sudo systemctl|journalctl|mongodump|mongorestore|docker run)\b/;

function runs(command: string): boolean {
  const output = execFileSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
  return command.startsWith("cp ") ? existsSync(join(folder, ".env")) : output.trim() !== "";
}

const OF_NPM = new Set(["ci", "prune"]);

function isScript(command: string): boolean {
  const [, verb = "", name = ""] = command.split(" ");
  return OF_NPM.has(verb) || (verb === "run" ? name : verb) in scripts;
}

const VERBS = new Set(["up", "stop", "ps", "logs", "exec", "build", "pull", "restart", "run"]);

function isAboutServices(command: string): boolean {
  const profile = /--profile (\w+)/.exec(command)?.[1];
  const isProfile =
    profile === undefined ||
    Object.values(services).some(({ profiles = [] }) => profiles.includes(profile));
  const words = command
    .replace(/^docker compose (--profile \w+ )?/, "")
    .split(" ")
    .filter((word) => !word.startsWith("-") && !/^\d+h?$/.test(word));
  const [verb = "", service] = words;
  return (
    isProfile &&
    VERBS.has(verb) &&
    (service === undefined || service === "|" || service in services)
  );
}
