import { html } from 'hono/html';
import { capitalised } from '../../../shared/channels/danish-words.ts';
import { cadenceInWords } from '../../../shared/channels/subscription-in-words.ts';
import { type KindGroup, kindGroups } from '../../../shared/domain/kind-groups.ts';
import type { Cadence } from '../../../shared/domain/subscription.ts';
import type { Markup } from './page.ts';

const cadences: readonly Cadence[] = ['at-once', 'daily', 'weekly'];

/** When we write; `id` is the field's own on its page. */
export const cadenceField = (id: string, isChosen: (cadence: Cadence) => boolean): Markup =>
  html`<label for="${id}">Hvornår vi skriver</label>
<select id="${id}" name="hvornaar">${cadences.map((cadence) => option(cadence, capitalised(cadenceInWords(cadence)), isChosen(cadence)))}</select>`;

/** Which kinds of change we write about. */
export const kindsField = (isChosen: (group: KindGroup) => boolean): Markup =>
  html`<fieldset><legend>Skriv kun om</legend>
<p class="hint">Vælger du ingen, skriver vi om alt, der betyder noget. En ny dagsorden hører du da kun om, når den har en sag, du følger.</p>
<div class="choices">${kindGroups.map((group) => choice({ name: 'art', id: group.id, label: group.label }, isChosen(group)))}</div>
</fieldset>`;

export const option = (value: string, label: string, isChosen: boolean): Markup =>
  html`<option value="${value}"${isChosen ? html` selected` : ''}>${label}</option>`;

export const choice = ({ name, id, label }: { name: string; id: string; label: string }, isChosen: boolean): Markup =>
  html`<label class="choice"><input type="checkbox" name="${name}" value="${id}"${isChosen ? html` checked` : ''}> ${label}</label>`;
