const RealDate = Date;
let offset = 0;
const now = () => RealDate.now() + offset;

/** Sets how far `Date` runs ahead of the machine's clock, in milliseconds; timers and `performance` stay real. */
export const setOffset = (milliseconds: number) => {
  offset = milliseconds;
};

// A function and not a class: `Date()` without `new` must go on answering with a text.
function CloudDate(this: unknown, ...given: []): unknown {
  if (new.target === undefined) return new RealDate(now()).toString();
  return Reflect.construct(RealDate, given.length === 0 ? [now()] : given, new.target);
}

/** Puts a `Date` in place whose "now" is the cloud's. Everything else of it is the real one. */
export function installCloudDate(): void {
  const date = Object.assign(Object.setPrototypeOf(CloudDate, RealDate), { now, prototype: RealDate.prototype });
  Object.defineProperty(date, 'name', { value: 'Date' });
  RealDate.prototype.constructor = date;
  globalThis.Date = date;
}
