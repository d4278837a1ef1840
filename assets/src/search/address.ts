// The query in the address of the page: it can be shared, and the back key
// leads from a result to the results and from these to where the search began.

/** How long after the last key the address is written; some browsers refuse to have it written all the time. */
const PAUSE_MS = 300;

/** The query that waits to be written. */
let waiting: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The query that the address asks for. One that leads to a question asks for none. */
export function asked(): string | null {
  return location.hash ? null : new URLSearchParams(location.search).get("q");
}

/** Writes a query into the address, before long: the first one of a search adds to the history. */
export function keep(query: string): void {
  clearTimeout(timer);
  timer = setTimeout(keepNow, PAUSE_MS);
  waiting = query;
}

/** Writes the query that waits to be written. */
export function keepNow(): void {
  if (waiting === undefined) return;
  const address = `${location.pathname}?${new URLSearchParams({ q: waiting })}`;
  waiting = undefined;
  if (asked() === null) write("pushState", { searching: true }, address);
  else write("replaceState", history.state, address);
}

/** Takes the query out of the address again. */
export function leave(): void {
  waiting = undefined;
  if (asked() === null) return;
  if ((history.state as { searching?: boolean } | null)?.searching) history.back();
  else write("replaceState", null, location.pathname);
}

/** Takes the query out of an address that leads to a question. */
export function forget(): void {
  if (location.hash && location.search)
    write("replaceState", history.state, location.pathname + location.hash);
}

function write(how: "pushState" | "replaceState", state: unknown, address: string): void {
  try {
    history[how](state, "", address);
  } catch {} // a page opened from disk may not be allowed to
}
