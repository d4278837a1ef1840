import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const command = "../bin/studysite";
const content = "../content";

/** A site that has been built for the tests. */
export interface Site {
  folder: string;
  /** All HTML files, index.html first. */
  pages: string[];
  /** The pages of topics. */
  topics: string[];
  remove(): void;
}

/** Builds the real content into a folder whose name is as awkward as names get. */
export function build(...flags: string[]): Site {
  const folder = join(mkdtempSync(join(tmpdir(), "studysite-")), "한글 이름 #1");
  execFileSync(command, ["build", content, "-o", folder, ...flags], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const pages = readdirSync(folder)
    .filter(name => name.endsWith(".html"))
    .sort((a, b) => Number(b === "index.html") - Number(a === "index.html") || a.localeCompare(b));
  const single = ["index.html", "404.html", "offline.html"];
  return {
    folder,
    pages,
    topics: pages.filter(name => !single.includes(name)),
    remove: () => rmSync(dirname(folder), { recursive: true }),
  };
}

/** A question as questions.json, the site's own interface, gives it. */
export interface Question {
  id: string;
  number: number;
  topic: string;
  question: string;
  answerText: string;
}

/** All questions of a site, in document order. */
export function questionsOf(site: Site): Question[] {
  const file = JSON.parse(readFileSync(join(site.folder, "questions.json"), "utf8")) as {
    questions: Question[];
  };
  return file.questions;
}
