/** Events after which an export is offered, and days for which there was none. */
const EVENTS = 20;
const DAYS = 7;

/* Pages opened from disk: browsers are quicker to forget what these have stored. */
const EVENTS_FROM_DISK = 5;

/** Whether it is time to offer an export. */
export function offersExport(
  { events, since }: { events: number; since: number | null },
  now: Date,
  fromDisk: boolean,
): boolean {
  if (fromDisk) return events >= EVENTS_FROM_DISK;
  return events >= EVENTS && since !== null && now.getTime() - since >= DAYS * 86_400_000;
}
