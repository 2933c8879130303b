import pMap from 'p-map';

type HowToWork<Item> = {
  atOnce: number;
  work: (item: Item) => Promise<void>;
  /** Completes "3 of 20 ...": "alerts could not be raised". */
  failing: string;
};

/** Works through all items, some at a time; one that fails keeps no other waiting. Throws in the end when any did. */
export const someAtATime = async <Item>(
  items: Iterable<Item>,
  { atOnce, work, failing }: HowToWork<Item>,
): Promise<void> => {
  const all = [...items];
  try {
    await pMap(all, work, { concurrency: atOnce, stopOnError: false });
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    throw new AggregateError(error.errors, `${error.errors.length} of ${all.length} ${failing}.`);
  }
};
