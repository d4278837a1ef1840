import { Book, type Circumstances, type Keeping } from "./book";
import { openDatabase } from "./database";
import { memoryShelf } from "./shelf";
import { channel } from "./tabs";

/** Opens the reader's book of a site, in memory where the browser keeps nothing, and joins the other tabs. */
export async function openBook(site: string, around: Omit<Circumstances, "tell">): Promise<Book> {
  const radio = channel(site);
  const [shelf, keeping] = await findShelf(site);
  const book = await Book.open(shelf, keeping, { ...around, tell: radio.tell });
  radio.listen(events => void book.receive(events));
  return book;
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
