/** Methods of our stores that only look; every other one writes. */
const looking = new Set([
  'get',
  'latest',
  'subscriber',
  'ofSubscriber',
  'knownBy',
  'of',
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
  new Proxy(store, {
    get: (target, name, receiver) => {
      if (typeof name === 'string' && !looking.has(name)) writes.push(name);
      return Reflect.get(target, name, receiver);
    },
  });
