import type { AgendaItem } from '../meeting.ts';
import { quietText } from '../noise/quiet-text.ts';

/** One headed part of what an item says before it is decided; `key` is equal for equal headings, counted where one comes twice. */
export type TextPart = { key: string; heading: string; text: string };

export const recommendationHeading = 'Indstilling';

/** What stands under these is told otherwise, or tells nothing of the case: decisions, who was away, earlier bodies, files. */
const notOfTheCase =
  /^(?:beslutning(?:er|en)?(?:$|\s)|tidligere (?:behandling|beslutning)|fraværende|afbud|deltagere|til ?stede|mødedeltagere|bilag|sagsforløb|sagsgang|historik|protokol)/iu;

/** The sections of an item, and its recommendations where no section holds them already. */
export const textParts = ({ sections, recommendations }: AgendaItem): TextPart[] => {
  const times = new Map<string, number>();
  const own = sections.filter(({ heading }) => !notOfTheCase.test(heading.trim()));
  const parts = own.map(({ heading, text }) => {
    const quiet = quietText(heading);
    const time = (times.get(quiet) ?? 0) + 1;
    times.set(quiet, time);
    return { key: `${quiet}|${time}`, heading, text };
  });
  if (recommendations.length === 0 || areHeld(recommendations, parts)) return parts;
  return [...parts, { key: 'recommendations', heading: recommendationHeading, text: recommendations.join('\n') }];
};

/** Some sources show recommendations both in a section and as a list: a change of them is one change. */
const areHeld = (recommendations: readonly string[], parts: readonly TextPart[]): boolean => {
  const all = parts.map(({ text }) => quietText(text)).join('\n');
  return recommendations.every((point) => all.includes(quietText(point)));
};
