// Everything for studying: loaded by the pages that are for it, and by the
// others when it is first needed.
import { render } from "preact";
import { find, findAll, reveal } from "../core/dom";
import { provide } from "../core/provide";
import { questionOf, questions } from "../core/question";
import { siteId } from "../core/site";
import { addStatus } from "../core/status";
import { remembered } from "../core/storage";
import { readSyllabus } from "./course";
import type { Desk } from "./desk";
import type { Study } from "./offer";
import { Progress } from "./progress/index";
import { reading, writeOwn } from "./reading/index";
import { Review } from "./review/index";
import { openBook } from "./store/open";
import { roomForToday, Today } from "./today/index";
import { countTopics } from "./today/topics";

// In the single file this stands before the page's own script.
const parsed = new Promise(resolve => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve);
  else resolve(undefined);
});
const ready = parsed.then(start);
provide("study", {
  own: question => void ready.then(desk => desk && writeOwn(desk, question)),
} satisfies Study);

async function start(): Promise<Desk | null> {
  addStatus();
  const syllabus = readSyllabus();
  if (!syllabus) return null;
  const now = () => new Date();
  const book = await openBook(siteId, {
    now,
    random: Math.random,
    content: syllabus.version,
    renames: syllabus.renames,
  });
  const [review, progress, page] = [find("#review"), find("#progress"), find(".page")];
  const single = review !== null && progress !== null;
  const desk: Desk = {
    book,
    syllabus,
    now,
    links: single
      ? { home: "#main", review: "#review", progress: "#progress" }
      : { home: "index.html", review: "review.html", progress: "progress.html" },
    title: find(".brand")?.textContent ?? "",
    site: siteId,
  };
  rememberStudying(desk);
  saveCacheInTime(desk);
  if (single && page) followViews(desk, review, progress, page);
  else showView(desk, find("main[data-view]"));
  if (questions().length > 0) reading(desk);
  showToday(desk);
  return desk;
}

/** Next time, pages for reading load all this by themselves, and keep the room that it takes: see early.ts. */
function rememberStudying(desk: Desk): void {
  const note = () => remembered.set("studied", roomForToday(desk));
  note();
  desk.book.subscribe(note);
}

function saveCacheInTime({ book }: Desk): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => void book.saveCache();
  book.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, 1000);
  });
  addEventListener("pagehide", save);
}

function showView(desk: Desk, place: HTMLElement | null): void {
  if (!place) return;
  const topic = new URLSearchParams(location.search).get("topic");
  if (place.dataset.view === "review")
    render(<Review desk={desk} {...(topic !== null && { topic })} />, place);
  if (place.dataset.view === "progress") render(<Progress desk={desk} />, place);
}

/** In the single file the fragment says which view is shown; the questions are then out of the page's sight. */
function followViews(desk: Desk, review: HTMLElement, progress: HTMLElement, page: HTMLElement): void {
  let read = 0; // how far down the reader was
  const show = () => {
    const away = page.hidden;
    if (!away) read = scrollY;
    const view = location.hash;
    render(view === "#review" ? <Review desk={desk} /> : null, review);
    render(view === "#progress" ? <Progress desk={desk} /> : null, progress);
    review.hidden = view !== "#review";
    progress.hidden = view !== "#progress";
    const studying = !(review.hidden && progress.hidden);
    page.hidden = studying;
    if (studying) scrollTo(0, 0);
    else if (away) showAgain(read);
  };
  addEventListener("hashchange", show);
  show();
  for (const link of findAll("header nav a")) reveal(link);
}

/** Scrolls to what the address leads to, which the browser did not find while it was hidden, or to where the reader was. */
function showAgain(read: number): void {
  const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const target = questionOf(element) ?? element;
  if (target) target.scrollIntoView();
  else scrollTo(0, read);
}

function showToday(desk: Desk): void {
  const place = find("#today");
  if (!place || !roomForToday(desk)) return;
  place.className = "study";
  render(<Today desk={desk} />, place);
  countTopics(desk);
}
