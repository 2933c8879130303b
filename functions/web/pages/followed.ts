import { html } from 'hono/html';
import { capitalised } from '../../../shared/channels/danish-words.ts';
import { cadenceInWords } from '../../../shared/channels/subscription-in-words.ts';
import { kept, reviewDay } from '../../../shared/domain/subscriber-review.ts';
import { restsForBounces, type Subscription } from '../../../shared/domain/subscription.ts';
import { danishDate } from '../../../shared/platform/danish-date.ts';
import { cadenceField, kindsField } from './choice-fields.ts';
import type { Markup } from './page.ts';

type Named = { token: string; wanted: string };

/** One thing that somebody follows, `wanted` in words: how it stands, what to do about it, and folded what to choose anew. */
export const followed = (subscription: Subscription, { token, wanted }: Named): Markup => {
  const { subscriptionId, cadence } = subscription;
  const standing = standingOf(subscription);
  return html`<li><p><strong>${capitalised(wanted)}</strong><br><span class="hint">Hvornår vi skriver: ${cadenceInWords(cadence)}.</span>${standing === '' ? '' : html`<br><span class="hint">${standing}</span>`}</p>
<form method="post" action="/styr/${token}/stop"><input type="hidden" name="abonnement" value="${subscriptionId}">
${resting(subscription, { token, wanted })}<button type="submit" class="other" aria-label="Stop ${wanted}">Stop</button></form>
${choosing(subscription, { token, wanted })}</li>`;
};

const statuses: Record<Subscription['status'], string> = {
  pending: 'Venter på, at du bekræfter fra den mail, vi sendte.',
  active: '',
  paused: 'På pause.',
  ended: '',
};

const standingOf = (subscription: Subscription): string => {
  const { rest, status } = subscription;
  if (rest === undefined || !restsForBounces(subscription)) return statuses[status];
  const again = danishDate(reviewDay(rest.since, kept.restForBounces));
  return `På pause, fordi flere mails i træk kom tilbage til os. Vi prøver igen ${again}; du kan også genoptage nu.`;
};

/** What can be put to rest, or be taken up again; one that waits to be confirmed can neither. */
const resting = ({ status }: Subscription, { token, wanted }: Named): Markup | '' => {
  if (status === 'active')
    return html`<button type="submit" class="other" formaction="/styr/${token}/pause" aria-label="Sæt ${wanted} på pause">Pause</button>
`;
  if (status === 'paused')
    return html`<button type="submit" class="other" formaction="/styr/${token}/genoptag" aria-label="Genoptag ${wanted}">Genoptag</button>
`;
  return '';
};

/** The choices of the form to sign up, filled in with what holds now. */
const choosing = ({ subscriptionId, cadence, kinds }: Subscription, { token, wanted }: Named): Markup =>
  html`<details><summary aria-label="Ret ${wanted}">Ret</summary>
<form method="post" action="/styr/${token}/ret"><input type="hidden" name="abonnement" value="${subscriptionId}">
${cadenceField(`hvornaar-${subscriptionId}`, (one) => one === cadence)}
${cadence === 'at-once' ? '' : html`<p class="hint">Det, der allerede venter på en samlet mail, kommer i den.</p>`}
${kindsField((group) => group.kinds.some((kind) => kinds?.includes(kind)))}
<button type="submit" aria-label="Gem det, du har valgt for ${wanted}">Gem</button>
</form></details>`;
