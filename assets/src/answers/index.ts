import { studyDay } from "../core/day";
import { find, reveal } from "../core/dom";
import { bind } from "../core/keys";
import { type Question, questionId, questionOf, questions, row } from "../core/question";
import { tab } from "../core/storage";
import { followLinks } from "./links";
import { mark, read, write } from "./opened";

const KEY = "open";

/** Hidden answers: the open set of this tab, all at once, keys, links. */
export function answers(): void {
  const all = questions();
  if (all.length === 0) return;
  keepOpen(all);
  const seen = new Set(all.filter(question => question.open));
  document.addEventListener("toggle", event => noteSeen(event, seen), { capture: true });
  followLinks();
  bindKeys(all, seen);
  bindButtons(all);
  openForPaper(all);
}

/**
 * Opens what was open when this tab last showed the page, and keeps what is open
 * when it leaves: a toggle tells of itself too late for a reload right after it.
 * What was opened on one study day stays that day's, however late the page goes.
 */
function keepOpen(all: Question[]): void {
  let day = "";
  const opened = () => read(tab.get(KEY), day);
  const restore = () => {
    day = studyDay(new Date());
    const { ids } = opened();
    for (const question of all) question.open = ids.includes(questionId(question));
  };
  restore();
  addEventListener("pageshow", event => {
    if (event.persisted) restore();
  });
  addEventListener("pagehide", () => {
    const now = all.reduce((was, question) => mark(was, questionId(question), question.open), opened());
    tab.set(KEY, write(now));
  });
}

function noteSeen(event: Event, seen: Set<Question>): void {
  const question = questionOf(event.target as Element);
  if (question?.open) seen.add(question);
}

function setAll(all: Question[], open: boolean): void {
  for (const question of all) question.open = open;
}

function bindButtons(all: Question[]): void {
  for (const [id, open] of [
    ["#expand", true],
    ["#collapse", false],
  ] as const) {
    const button = find(id);
    button?.addEventListener("click", () => setAll(all, open));
    reveal(button);
  }
}

function bindKeys(all: Question[], seen: Set<Question>): void {
  const shown = () => all.filter(question => question.checkVisibility());
  const go = (question: Question | undefined) => {
    if (!question) return;
    row(question)?.focus({ preventScroll: true });
    question.scrollIntoView({ block: "nearest" });
  };
  bind(
    { key: "j", run: () => go(shown()[Math.floor(here(shown()) + 1)]) },
    { key: "k", run: () => go(shown()[Math.max(Math.ceil(here(shown()) - 1), 0)]) },
    {
      key: "a",
      run: () =>
        setAll(
          all,
          all.some(question => !question.open),
        ),
    },
    { key: "n", run: () => go(nextUnopened(shown(), seen)) },
  );
}

/** The index of the question with focus; without one, between those round the end of the bar. */
function here(all: Question[]): number {
  const focused = questionOf(document.activeElement);
  if (focused) return all.indexOf(focused);
  return all.findLastIndex(question => (row(question)?.getBoundingClientRect().bottom ?? 0) < 72) + 0.5;
}

function nextUnopened(all: Question[], seen: Set<Question>): Question | undefined {
  const from = Math.floor(here(all) + 1);
  return [...all.slice(from), ...all.slice(0, from)].find(question => !question.open && !seen.has(question));
}

/* Browsers that cannot print closed answers by style alone get them opened while they print. */
function openForPaper(all: Question[]): void {
  if (CSS.supports("selector(::details-content)")) return;
  let closed: Question[] = [];
  addEventListener("beforeprint", () => {
    closed = all.filter(question => !question.open);
    setAll(closed, true);
  });
  addEventListener("afterprint", () => setAll(closed, false));
}
