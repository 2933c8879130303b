import type { EarlierDecision } from '../../domain/meeting.ts';
import type { HtmlPart } from './html-parts.ts';

const entryHeading = /^\d{1,2}-\d{1,2}-\d{4} \S/u;

/** Whether a part repeats what other bodies decided before in the case. */
export const isEarlier = ({ heading, classes }: HtmlPart): boolean =>
  classes.has('sagsforloeb') || /^sagens forløb$/iu.test(heading) || /^beslutning i .+ den \d/iu.test(heading);

/** "Sagens forløb" lists several decisions, each under a line like "30-05-2022 Økonomiudvalget". */
export const earlierDecisionsIn = (part: HtmlPart): EarlierDecision[] => {
  const decisions: EarlierDecision[] = [];
  for (const { text } of part.blocks) {
    const last = decisions.at(-1);
    if (entryHeading.test(text)) decisions.push({ heading: text, text: '' });
    else if (last === undefined) decisions.push({ heading: part.heading, text });
    else last.text = last.text === '' ? text : `${last.text}\n${text}`;
  }
  return decisions;
};
