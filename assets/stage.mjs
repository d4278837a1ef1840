// Copies the npm packages that become part of the pages from node_modules to
// staged/, where Go embeds them: their code, package.json and licence, and no
// documentation, types or source maps. The lock file says which they are.
// Temml is run by the command when a site is made, as one script.

import { cpSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const staged = join(root, "staged");

const only = { temml: ["dist/temml.min.js"] };

const isCode = name => /\.(c|m)?js$|\.css$|\.wasm$/.test(name);
const isNotice = name => /^(package\.json|(licen[cs]e|notice|copying)(\..*)?)$/i.test(name);

function wanted(path, from) {
  const name = basename(path);
  if (statSync(path).isDirectory()) return name !== "node_modules";
  const code = only[basename(from)];
  const needed = code ? code.includes(relative(from, path).replaceAll("\\", "/")) : isCode(name);
  return needed || isNotice(name);
}

/** Takes away the folders that nothing was copied to. */
function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
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
  cpSync(from, to, { recursive: true, filter: source => source === from || wanted(source, from) });
  removeEmpty(to);
}
