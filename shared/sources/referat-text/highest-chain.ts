type Measures<Thing> = { rank: (thing: Thing) => number; weight: (thing: Thing) => number };

// Nobody's agenda is as long; the search takes the square of it.
const longest = 2000;

/** Of things in order, those of rising rank that weigh most together (a longest increasing subsequence, weighted). */
export const highestChain = <Thing>(things: readonly Thing[], { rank, weight }: Measures<Thing>): Thing[] => {
  const links: { thing: Thing; rank: number; total: number; before: number }[] = [];
  for (const thing of things.slice(0, longest)) {
    const own = rank(thing);
    const before = links.reduce(
      (best, link, index) => (link.rank < own && link.total > (links[best]?.total ?? 0) ? index : best),
      -1,
    );
    links.push({ thing, rank: own, total: weight(thing) + (links[before]?.total ?? 0), before });
  }
  const heaviest = links.reduce((best, link, index) => (link.total > (links[best]?.total ?? 0) ? index : best), -1);
  const chain: Thing[] = [];
  for (let link = links[heaviest]; link !== undefined; link = links[link.before]) chain.unshift(link.thing);
  return chain;
};
