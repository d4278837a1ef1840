import type { Event } from "../../core/log/event";

/** Carries new events between the tabs of a site; null says that something has been removed. */
export interface Channel {
  tell(events: readonly Event[] | null): void;
  listen(hear: (events: readonly Event[] | null) => void): void;
}

/** Opens the channel; where the browser has none, nobody hears anything. */
export function channel(site: string): Channel {
  if (typeof BroadcastChannel === "undefined") return { tell() {}, listen() {} };
  const radio = new BroadcastChannel(`${site}:study`);
  return {
    tell: events => radio.postMessage(events),
    listen(hear) {
      radio.addEventListener("message", ({ data }) => {
        if (data === null || Array.isArray(data)) hear(data as Event[] | null);
      });
    },
  };
}

/** Whose turn it is to run the session: one tab at a time. */
export interface Turn {
  /** Whether this tab has the turn. */
  mine: boolean;
  /** Takes the turn from the tab that has it. */
  seize(): void;
}

/** Asks for the turn, and tells each time that it comes or goes. */
export function takeTurns(site: string, changed: (turn: Turn) => void): void {
  // Without a secure connection there are no locks; then one tab is assumed.
  if (!("locks" in navigator)) {
    changed({ mine: true, seize() {} });
    return;
  }
  const name = `${site}:session`;
  const seize = () => hold({ steal: true });
  const hold = (options: LockOptions) => {
    navigator.locks
      .request(name, options, lock => {
        changed({ mine: lock !== null, seize });
        // Held until the tab is closed or another one steals it.
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      .catch(() => changed({ mine: false, seize }));
  };
  hold({ ifAvailable: true });
}
