// Starts the preview on a copy of a small project, so that a test may change what it likes.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");

/** Finds the program: what was built last, unless one is named. */
function program() {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const found = [process.env.KYODO, join(target, "release/kyodo"), join(target, "debug/kyodo")].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error("There is no kyodo; build it first");
  return found;
}

/** Copies a project of `tests/plans`, or any other folder, into one of its own. */
export function project(name) {
  const folder = mkdtempSync(join(tmpdir(), "kyodo-preview-"));
  const copy = () => cpSync(resolve(root, "tests/plans", name), folder, { recursive: true });
  copy();
  const file = (path) => join(folder, "content", path);
  return {
    folder,
    /** Puts every file that was copied back as it was; what was added stays. */
    restore: copy,
    read: (path) => readFileSync(file(path), "utf8"),
    write: (path, text) => {
      mkdirSync(dirname(file(path)), { recursive: true });
      writeFileSync(file(path), text);
    },
    change: (path, from, to) => {
      const text = readFileSync(file(path), "utf8");
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      writeFileSync(file(path), text.replace(from, to));
    },
    list: (path) => readdirSync(file(path)).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Serves a project on a free port of this machine; `origin` is its address without the slash at its end. */
export async function preview(folder, ...options) {
  const child = spawn(program(), ["serve", "--project", folder, "--lang", "ja", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = [];
  child.stderr.on("data", (text) => heard.push(String(text)));
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /http:\/\/[^\s"]+/.exec(line);
    if (!found) continue;
    const address = new URL(found[0]);
    const stop = async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    };
    return { origin: address.origin, address: address.href, heard, stop };
  }
  throw new Error(`The preview did not begin: ${heard.join("")}`);
}
