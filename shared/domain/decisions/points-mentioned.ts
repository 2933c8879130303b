const number = '(?:\\d{1,2} ?[a-z]?|[a-h])(?![\\p{L}\\d])';
const mention = new RegExp(
  `(?<!(?:jf\\.?|under|efter|til|før|fra|nr\\.?) )(?:indstillings)?(?:punkt|punkterne|pkt\\.?|punkt nr\\.?) (${number}(?:(?: ?,| ?-| og| samt) ${number}){0,9})`,
  'giu',
);

/** The recommendation points a sentence names: "punkt 1 og 2b" gives 1 and 2b, "punkt 1-3" gives 1, 2 and 3. */
export const pointsMentioned = (sentence: string): string[] =>
  [...sentence.matchAll(mention)].flatMap(([, list = '']) => pointsIn(list));

/** "1.-2", "1 og 3", "1, 2 og 4", "2a": the points that a list of numbers names. */
export const pointsIn = (list: string): string[] => {
  const points: string[] = [];
  for (const [, joint = '', point = ''] of list.matchAll(
    /(-|–|til)?[\s.,&og]{0,12}?((?:\d{1,2}[\s.]?[a-zæøå]?|(?<![\p{L}\d])[a-h])(?![\p{L}\d]))/giu,
  )) {
    const last = Number.parseInt(points.at(-1) ?? '', 10);
    const next = Number.parseInt(point, 10);
    const isRange = joint !== '' && next > last && /^\d+[\s.]*$/u.test(point);
    if (isRange) for (let between = last + 1; between < next; between += 1) points.push(String(between));
    points.push(point.replace(/[\s.]/gu, '').toLowerCase());
  }
  return points;
};
