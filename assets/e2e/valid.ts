import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";

/** Fails unless html-validate finds nothing on any page of a site. */
export async function valid({ folder, pages }: { folder: string; pages: readonly string[] }): Promise<void> {
  const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:recommended"] });
  for (const name of pages) {
    const report = await validator.validateString(readFileSync(join(folder, name), "utf8"), name);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, line, column, message }) => `${name}:${line}:${column}: ${message} [${ruleId}]`,
      ),
    );
    assert.deepEqual(found, []);
  }
}
