// Copies the npm packages that become part of the pages from node_modules to
// staged/, where Go embeds them: their code, package.json and licence, and no
// documentation, types or source maps. The lock file says which they are.

import { cpSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const staged = join(root, "staged");

const isCode = name => /\.(c|m)?js$|\.css$|\.wasm$/.test(name);
const isNotice = name => /^(package\.json|(licen[cs]e|notice|copying)(\..*)?)$/i.test(name);

function wanted(path) {
  const name = basename(path);
  if (statSync(path).isDirectory()) return name !== "node_modules";
  return isCode(name) || isNotice(name);
}

function runTimePackages() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.keys(packages).filter(
    path => path !== "" && !packages[path].dev && !packages[path].devOptional,
  );
}

for (const name of readdirSync(staged)) {
  if (name !== "README") rmSync(join(staged, name), { recursive: true });
}
for (const path of runTimePackages()) {
  const from = join(root, path);
  const to = join(staged, path.replace(/^node_modules\//, ""));
  cpSync(from, to, { recursive: true, filter: source => source === from || wanted(source) });
}
