import { html } from 'hono/html';
import { topics } from '../../../shared/domain/topics/topics.ts';
import { everything } from '../sign-up-form.ts';
import { cadenceField, choice, kindsField, option } from './choice-fields.ts';
import type { Markup } from './page.ts';

/** What somebody has filled in, as it came: a form that is not right is shown again as it was. */
export type FilledIn = Readonly<Record<string, string | readonly string[]>>;

type Municipality = { sourceId: string; municipality: string; committees: readonly string[] };

export const signUpFormPart = (municipalities: readonly Municipality[], filledIn: FilledIn): Markup => {
  const text = (name: string) => [filledIn[name] ?? ''].flat()[0] ?? '';
  const has = (name: string, value: string) => [filledIn[name] ?? []].flat().includes(value);
  return html`<form method="post" action="/tilmeld">
<label for="kommune">Kommune</label>
<select id="kommune" name="kommune">${municipalities.map(({ sourceId, municipality }) => option(sourceId, municipality, has('kommune', sourceId)))}</select>
<fieldset><legend>Emner</legend>
<p class="hint">Vælg så mange, du vil.</p>
<div class="choices">${[{ id: everything, label: 'Alt fra kommunen' }, ...byLabel].map(({ id, label }) => choice({ name: 'emne', id, label }, has('emne', id)))}</div>
</fieldset>
<label for="ord">Ord</label>
<textarea id="ord" name="ord" rows="2" maxlength="600" autocomplete="off" aria-describedby="ord-hint">${text('ord')}</textarea>
<p class="hint" id="ord-hint">For eksempel radikalisering, cykelsti eller navnet på en skole; sæt komma imellem. Vi finder også ordet i bøjninger, og i sammensætninger fra fem bogstaver (og for korte ord som havn, skov, støj og vand).</p>
<details${opened(text('udvalg') || text('sag') || [filledIn.art ?? []].flat().join(''))}><summary>Udvalg, én sag, og hvad vi skal skrive om</summary>
<label for="udvalg">Udvalg</label>
<textarea id="udvalg" name="udvalg" rows="2" maxlength="600" autocomplete="off" aria-describedby="udvalg-hint">${text('udvalg')}</textarea>
<p class="hint" id="udvalg-hint">Alt fra udvalget; et udvalg på hver linje.${municipalities.map(committeesHint)}</p>
<label for="sag">Én sag</label>
<input id="sag" name="sag" maxlength="60" autocomplete="off" value="${text('sag')}" aria-describedby="sag-hint">
<p class="hint" id="sag-hint">Sagsnummeret, som det står i referatet, for eksempel 15.00.00-A00-23-26. En sag følges, til den har været stille i et år.</p>
${kindsField(({ id }) => has('art', id))}
</details>
<label for="adresse">Din e-mailadresse</label>
<input id="adresse" name="adresse" type="email" required maxlength="254" autocomplete="email" value="${text('adresse')}">
${cadenceField('hvornaar', (cadence) => has('hvornaar', cadence))}
<p class="buttons"><button type="submit">Tilmeld</button> <button type="submit" class="other" formaction="/forhaandsvis" formnovalidate>Vis, hvad du ville have fået</button></p>
</form>`;
};

const committeesHint = ({ municipality, committees }: Municipality): Markup | '' =>
  committees.length === 0 ? '' : html`<br>${municipality}: ${committees.join('; ')}.`;

const byLabel = topics.toSorted((one, other) => one.label.localeCompare(other.label, 'da'));

const opened = (filled: string): Markup | '' => (filled === '' ? '' : html` open`);
