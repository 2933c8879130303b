import { html } from 'hono/html';
import { capitalised, decisionLabel } from '../../../shared/channels/danish-words.ts';
import type { Foretaste } from '../../../shared/domain/foretaste.ts';
import { danishDate } from '../../../shared/platform/danish-date.ts';
import type { Markup } from './page.ts';

/** What the last twelve months would have brought: "14 varsler; her er tre". */
export const previewPart = ({ alerts, examples, counts }: Foretaste): Markup => html`<section class="preview">
<h2>De sidste 12 måneder</h2>
<p>${isCounted(counts) ? inWords(alerts, examples.length) : uncounted}</p>
${
  examples.length === 0
    ? ''
    : html`<ul>${examples.map(
        ({ item, committee, startsAt }) =>
          html`<li><strong>${labelOf(item)}:</strong> ${item.title}<br><span class="hint">${committee}, ${danishDate(startsAt)}</span></li>`,
      )}</ul>`
}
${isCounted(counts) ? html`<p class="hint">Vi tæller ${whatIsCounted(counts)}</p>` : ''}
</section>`;

const isCounted = ({ agendas, outcomes }: Pick<Foretaste['counts'], 'agendas' | 'outcomes'>): boolean =>
  agendas || outcomes;
const uncounted = 'Rettelser og bilag kan vi ikke tælle bagud. Kommer der noget, skriver vi.';

/** What the number is made of, and what may come on top of it. */
const whatIsCounted = ({ agendas, outcomes, isChosen }: Foretaste['counts']): string => {
  const told = isChosen ? 'det af det valgte, som referaterne viser' : 'beslutninger og udsættelser';
  if (!agendas) return `${told}. Rettelser, bilag og ord, der kun står inde i en sag, kommer oveni.`;
  return outcomes
    ? `én dagsorden for hvert møde${isChosen ? ' og' : ','} ${told}. Nye punkter og ord, der kun står inde i en sag, kommer oveni.`
    : 'én dagsorden for hvert møde. Nye punkter og ord, der kun står inde i en sag, kommer oveni.';
};

const numbers = ['ingen', 'et', 'to', 'tre'];

const inWords = (alerts: number, shown: number): string => {
  if (alerts === 0) return 'Vi har ikke fundet noget om det i det, vi har læst. Kommer der noget, skriver vi.';
  if (alerts === 1) return 'Du ville have fået mindst ét varsel:';
  const latest = alerts > shown ? `her er de ${numbers[shown]} seneste` : 'her er de';
  return `Du ville have fået mindst ${alerts} varsler; ${latest}:`;
};

const labelOf = ({ decision, putOffElsewhere }: Foretaste['examples'][number]['item']): string => {
  if (putOffElsewhere.length > 0) return 'Udsat';
  return decision === null || decision.kind === 'empty' ? 'På dagsordenen' : capitalised(decisionLabel(decision.kind));
};
