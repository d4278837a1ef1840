import { Book, type Circumstances, type Keeping } from "./book";
import { openDatabase } from "./database";
import { memoryShelf } from "./shelf";
import { channel } from "./tabs";

/** Opens the reader's book of a site, in memory where the browser keeps nothing, and joins the other tabs. */
export function openBook(site: string, around: Omit<Circumstances, "tell">): Promise<Book> {
  const radio = channel(site);
  const opening = findShelf(site).then(([shelf, keeping]) =>
    Book.open(shelf, keeping, { ...around, tell: radio.tell }),
  );
  // From the beginning: what others write when this tab has read is told once.
  radio.listen(events => void opening.then(book => book.receive(events)));
  return opening;
}

async function findShelf(site: string): Promise<[Parameters<typeof Book.open>[0], Keeping]> {
  try {
    const { shelf, newer } = await openDatabase(site);
    return [shelf, newer ? "newer" : "stored"];
  } catch {
    return [memoryShelf(), "memory"];
  }
}

/** Asks the browser not to throw the data away when space is short. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
