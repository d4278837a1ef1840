import { find, reveal } from "../core/dom";
import { bind } from "../core/keys";
import { load } from "../core/load";
import type { Search } from "./part";

/** The search field: loads what searches when it is first used, or asked for in the address. */
export function search(): void {
  const form = find<HTMLFormElement>("form.search");
  const field = find<HTMLInputElement>("input", form ?? document);
  if (!form || !field) return;
  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    load<Search>("search").then(
      part => part.start(form, load),
      () => {
        started = false; // the form still leads to the list of all questions
      },
    );
    for (const name of ["glossary", "index"]) load(name).catch(() => {});
  };
  for (const type of ["focus", "input"]) field.addEventListener(type, start);
  bind({
    key: "/",
    run() {
      field.focus();
      field.select();
    },
  });
  reveal(form);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null && !location.hash) {
    field.value = asked;
    start();
  }
  if (document.activeElement === field) start();
}
