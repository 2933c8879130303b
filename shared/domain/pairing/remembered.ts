/** The same work, done once for each thing. */
export const remembered = <Thing, Value>(work: (thing: Thing) => Value): ((thing: Thing) => Value) => {
  const known = new Map<Thing, Value>();
  return (thing) => {
    const value = known.get(thing) ?? work(thing);
    known.set(thing, value);
    return value;
  };
};
