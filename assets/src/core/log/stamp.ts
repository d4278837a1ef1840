import { studyDay } from "../day";
import { counterOf, type Deed, deviceOf, type Event, type Stamp } from "./event";

/** A browser as the source of events: its id, how many it has made, and when the last one was. */
export interface Device {
  id: string;
  counter: number;
  t: number;
}

/** A browser that has not made an event yet. `random` gives numbers from 0 up to 1. */
export function newDevice(random: () => number): Device {
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  const id = Array.from({ length: 10 }, () => letters.charAt(Math.floor(random() * letters.length))).join("");
  return { id, counter: 0, t: 0 };
}

/** Makes a deed an event of this device, and says what the device is afterwards. */
export function stamp(device: Device, deed: Deed, now: Date): [Event, Device] {
  const counter = device.counter + 1;
  // A clock that was set back must not make an event older than the one before it.
  const t = Math.max(now.getTime(), device.t);
  const when: Stamp = {
    id: `${device.id}-${counter}`,
    t,
    offset: -now.getTimezoneOffset() || 0,
    day: studyDay(now),
  };
  return [{ ...when, ...deed } as Event, { id: device.id, counter, t }];
}

/** Whether the log has events of this device that it does not remember: then it needs a new id. */
export function isOvertaken(device: Device, log: readonly Event[]): boolean {
  return log.some(({ id }) => deviceOf(id) === device.id && counterOf(id) > device.counter);
}
