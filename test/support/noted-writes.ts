/** Methods of our stores that only look; every other one writes. */
const looking = new Set([
  'get',
  'latest',
  'subscriber',
  'ofSubscriber',
  'knownBy',
  'of',
  'countOf',
  'committeesOf',
  'ofCommittee',
  'interestedIn',
  'watchedWords',
  'alert',
  'alertsOf',
  'deliveryOf',
  'delivery',
  'deliveryByProviderId',
  'waitsToBeAnnounced',
  'unannounced',
  'awaitingDigest',
]);

/** The same store, which notes the name of every writing call in `writes`. */
export const notingWrites = <Store extends object>(store: Store, writes: string[]): Store =>
  noting(store, (name) => {
    if (!looking.has(name)) writes.push(name);
  });

/** The same store, which notes the name of every call in `calls`. */
export const notingCalls = <Store extends object>(store: Store, calls: string[]): Store =>
  noting(store, (name) => {
    calls.push(name);
  });

const noting = <Store extends object>(store: Store, note: (name: string) => void): Store =>
  new Proxy(store, {
    get: (target, name, receiver) => {
      if (typeof name === 'string') note(name);
      return Reflect.get(target, name, receiver);
    },
  });
