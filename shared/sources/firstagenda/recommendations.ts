import type { Block } from '../html/html-blocks.ts';
import { recommendationPoints } from '../reading/recommendation-points.ts';
import type { HtmlPart } from './html-parts.ts';

// The headings that follow "Indstilling" on real pages, where they are often set as plain paragraphs.
const otherHeading =
  /^(?:sagsbeskrivelse|sagsfremstilling|supplerende sagsfremstilling|sagsprocedure|resume|baggrund|lovgrundlag|økonomiske konsekvenser|tidsplan|kommunikation|øvrige (?:forhold|konsekvenser)|bilag|beslutningskompetence):?$/iu;
const isRecommendation = (heading: string): boolean => /^(?:\p{L}+s )?indstilling(?:er)?:?$/iu.test(heading);

/** The points under "Indstilling", which is a part of its own, or a heading inside the longer text ("Fremstilling"). */
export const recommendationsIn = (parts: readonly HtmlPart[]): string[] => {
  const own = parts.filter(({ heading }) => isRecommendation(heading)).flatMap(({ blocks }) => blocks);
  const blocks = own.length > 0 ? own : parts.flatMap(partUnderHeading);
  return recommendationPoints(blocks.map(({ text }) => text));
};

const partUnderHeading = ({ blocks }: HtmlPart): Block[] => {
  const start = blocks.findIndex(({ text }) => isRecommendation(text));
  if (start === -1) return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ text, heading }) => heading || otherHeading.test(text));
  return end === -1 ? rest : rest.slice(0, end);
};
