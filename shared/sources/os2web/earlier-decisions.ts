import type { EarlierDecision } from '../../domain/meeting.ts';
import type { ItemPart } from './item-parts.ts';

const entryLine = /^\p{Lu}.* den \d{1,2}\.\s*\p{L}+ \d{4}(?!\d)/u;

/** Whether a part tells what bodies did in the case before: "Tidligere behandling", or another body's decision repeated. */
export const isEarlier = ({ heading }: ItemPart): boolean =>
  /^tidligere behandling$/iu.test(heading) || /^beslutning i .+ den \d/iu.test(heading);

/** One for each line like "Kommunalbestyrelsen den 29. april 2019 Punkt 4", with the text below it. */
export const earlierDecisionsIn = ({ heading, lines }: ItemPart): EarlierDecision[] => {
  const decisions: EarlierDecision[] = [];
  for (const line of lines.map((each) => each.replace(/^(?:-|\d+\.) /, ''))) {
    const last = decisions.at(-1);
    if (entryLine.test(line)) decisions.push({ heading: line, text: '' });
    else if (last === undefined) decisions.push({ heading, text: line });
    else last.text = last.text === '' ? line : `${last.text}\n${line}`;
  }
  return decisions;
};
