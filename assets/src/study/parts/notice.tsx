import { damagedEntries, storageBlocked, storageFull, storageNewer, toProgress } from "words";
import { fill } from "../../core/fill";
import { type Desk, useBook } from "../desk";

/** Says how safely the book is kept, where that is not as it should be. */
export function Notice({ desk }: { desk: Desk }) {
  useBook(desk);
  const { keeping, damaged } = desk.book;
  const text = {
    stored: damaged > 0 ? fill(damagedEntries, damaged) : "",
    memory: storageBlocked,
    full: storageFull,
    newer: storageNewer,
  }[keeping];
  if (text === "") return null;
  return (
    <p class="notice" role="status">
      {text} {keeping === "full" && <a href={desk.links.progress}>{toProgress}</a>}
    </p>
  );
}
