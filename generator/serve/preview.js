// Keeps a page of the preview in step with the content: loads it again when the
// site has changed, and shows what is wrong. Every page's policy allows it, so
// it makes no markup from text.
(() => {
  "use strict";
  const script = document.currentScript;
  const panel = document.createElement("aside");
  panel.className = "studysite-problems";
  panel.setAttribute("aria-label", "Problems of the content");

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  const line = ([before, inside, after]) => {
    const marked = document.createElement("mark");
    marked.append(inside);
    return element("pre", "", before, marked, after);
  };

  const item = problem => {
    const place = problem.place && element("span", "place", `${problem.place}: `);
    const rule = problem.rule && element("span", "rule", ` [${problem.rule}]`);
    const made = element("li", problem.severity);
    made.append(element("p", "", place, element("strong", "", `${problem.severity}: `), problem.text, rule));
    if (problem.line.join("") !== "") made.append(line(problem.line));
    if (problem.hint !== "") made.append(element("p", "hint", `hint: ${problem.hint}`));
    return made;
  };

  const show = state => {
    const wasOpen = panel.querySelector("details")?.open ?? false;
    panel.replaceChildren();
    panel.remove();
    if (state.problems.length === 0) return;
    const about = state.errors ? `${state.summary}: this page is not the newest` : state.summary;
    const details = element("details", "", element("summary", "", about));
    details.open = state.errors || wasOpen;
    details.append(element("ul", "", ...state.problems.map(item)));
    panel.classList.toggle("broken", state.errors);
    panel.append(details);
    document.body.append(panel);
  };

  new EventSource("/_studysite/events").addEventListener("message", event => {
    const state = JSON.parse(event.data);
    if (state.version === script.dataset.version) show(state);
    else location.reload();
  });
})();
