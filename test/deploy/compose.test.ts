import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { environmentSchema } from "../../src/environment.ts";

interface Service {
  readonly [option: string]: unknown;
  readonly image?: string;
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const compose = parse(read("compose.yaml"), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
};
const services = Object.entries(compose.services);
const service = (name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`There is no service ${name}`);
  return found;
};

test("every service runs without rights that it does not need", () => {
  expect(services.map(([name]) => name)).toEqual(["quanto", "mongo", "caddy", "tunnel"]);
  for (const [name, given] of services)
    expect([name, given]).toMatchObject([
      name,
      {
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        restart: "unless-stopped",
        // Without it a health check cannot end what hangs.
        init: true,
        mem_limit: expect.stringMatching(/^\d+[mg]$/) as string,
        pids_limit: expect.any(Number) as number,
        logging: { options: { "max-size": "10m", "max-file": "5" } },
      },
    ]);
  expect(services.filter(([, given]) => given["privileged"] ?? given["network_mode"])).toEqual([]);
  expect(services.flatMap(([name, given]) => (given["cap_add"] ? [name] : []))).toEqual(["caddy"]);
  expect([service("quanto")["user"], service("mongo")["user"]]).toEqual(["nonroot", "mongodb"]);
});

test("the database has a password without a default, and no way in or out", () => {
  const mongo = service("mongo");
  expect(mongo.environment?.["MONGO_INITDB_ROOT_PASSWORD"]).toMatch(/^\$\{MONGO_PASSWORD:\?/);
  expect(service("quanto").environment?.["MONGODB_URI"]).toMatch(
    /^\$\{MONGODB_URI:-mongodb:\/\/quanto:\$\{MONGO_PASSWORD:\?[^}]+\}@mongo:27017\/quanto\?authSource=admin\}$/,
  );
  expect(mongo.ports).toBeUndefined();
  expect(mongo.networks).toEqual(["database"]);
  expect(compose.networks["database"]).toEqual({ internal: true });
  expect(mongo.volumes).toContain("mongo:/data/db");
  expect(read(".env.example")).toMatch(/^MONGO_PASSWORD=$/m);
});

test("a line of .env names a database elsewhere, and another starts none here", () => {
  expect(service("quanto").environment?.["MONGODB_URI"]).toMatch(/^\$\{MONGODB_URI:-/);
  expect(service("mongo")["scale"]).toBe("${MONGO_SCALE:-1}");
});

test("the bot's port is open on this machine alone, unless .env says where else", () => {
  expect(service("quanto").ports).toEqual([
    "${LAN_ADDRESS:-127.0.0.1}:${PORT:-3000}:${PORT:-3000}",
  ]);
});

test("what a host adds beside the repository is neither committed nor built into the image", () => {
  const ignored = read(".gitignore").split("\n");
  expect(ignored).toEqual(
    expect.arrayContaining([".env", "compose.override.yaml", "*.archive.gz"]),
  );
  const [first, ...kept] = read(".dockerignore").trim().split("\n");
  expect(first).toBe("*");
  expect(kept.filter((line) => !line.startsWith("!"))).toEqual([]);
  expect(kept.filter((line) => /env|override|archive/.test(line))).toEqual([]);
});

test("no setting is in .env.example twice", () => {
  const names = [...read(".env.example").matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("what is not needed at home is behind a profile", () => {
  const profiles = services.map(([name, given]) => [name, given["profiles"]]);
  expect(Object.fromEntries(profiles)).toEqual({
    quanto: undefined,
    mongo: undefined,
    caddy: ["https"],
    tunnel: ["tunnel"],
  });
});

test("each image has a version, each mounted file and each volume exists", () => {
  for (const [name, { image = "" }] of services)
    expect([name, image]).toEqual([name, expect.stringMatching(/:\d+\.\d+|^\$\{QUANTO_IMAGE:-/)]);
  const sources = services
    .flatMap(([, { volumes = [] }]) => volumes)
    .map((mount) => mount.split(":")[0] ?? "");
  const files = sources.filter((source) => source.startsWith("./"));
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const named = sources.filter((source) => !source.startsWith("./"));
  expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
});

test("the health check of the database is a program that a shell can read", () => {
  expect(service("mongo").healthcheck?.test).toEqual(["CMD", "bash", "/mongo-health.sh"]);
  execFileSync("bash", ["-n", join(root, "deploy/mongo-health.sh")]);
});

test("every setting is in .env.example, which compose.yaml hands on, and in both READMEs", () => {
  const settings = Object.keys(environmentSchema.shape);
  expect(settings.length).toBeGreaterThan(15);
  expect(service("quanto")["env_file"]).toBe(".env");
  const example = read(".env.example");
  expect(settings.filter((name) => !new RegExp(`^(# )?${name}=`, "m").test(example))).toEqual([]);
  for (const readme of ["README.md", "README.pt-BR.md"]) {
    const rows = read(readme)
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|")[1]);
    expect([
      readme,
      settings.filter((name) => !rows.some((row) => row?.includes(`\`${name}\``))),
    ]).toEqual([readme, []]);
  }
});

test("every variable of compose.yaml is in .env.example", () => {
  const names = [...read("compose.yaml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? "");
  const example = read(".env.example");
  expect(new Set(names).size).toBeGreaterThan(3);
  expect(names.filter((name) => !new RegExp(`^(# )?${name}=`, "m").test(example))).toEqual([]);
});
