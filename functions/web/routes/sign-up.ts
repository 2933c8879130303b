import { type Context, Hono } from 'hono';
import { foretasteOf } from '../../../shared/domain/foretaste.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { keptHistory } from '../../../shared/domain/register/kept-history.ts';
import { failureReason } from '../../../shared/platform/failure-reason.ts';
import { log } from '../../../shared/platform/log.ts';
import { judgeChoice } from '../choosing.ts';
import { keptCommittees } from '../kept-committees.ts';
import { tooManyPage } from '../pages/answer-pages.ts';
import { askedPage } from '../pages/asked-pages.ts';
import { frontPage, type Shown } from '../pages/front-page.ts';
import type { Markup } from '../pages/page.ts';
import { previewPart } from '../pages/preview-part.ts';
import type { FilledIn } from '../pages/sign-up-form.ts';
import { prefilled } from '../prefilled.ts';
import { readForm, readQuery } from '../read-form.ts';
import { signUp } from '../sign-up.ts';
import { signUpForm, type WantedForm, wantedForm } from '../sign-up-form.ts';
import { watchedNow } from '../watched-now.ts';
import type { WebDependencies } from '../web.ts';
import { isTooMany } from '../within-limit.ts';

/** Whoever has signed up waits so many milliseconds for the preview, and does without it then. */
const longestPreview = 3000;

export const signUpRoutes = (dependencies: WebDependencies): Hono => {
  const committeesOf = keptCommittees(dependencies.sittings, dependencies.now);
  const known = { ...dependencies, committeesOf };
  const previewOf = previewing(dependencies);
  const front = async (shown: Partial<Shown>) =>
    frontPage(await watchedNow(known), { filledIn: {}, error: null, preview: null, ...shown });
  const preview = async (context: Context, filledIn: FilledIn) => {
    if (await isTooMany(context, dependencies, 'preview')) return context.html(tooManyPage(), 429);
    const wanted = await judgeChoice(wantedForm.safeParse(filledIn), known);
    const shown = 'error' in wanted ? { error: wanted.error } : { preview: await previewOf(wanted.form) };
    return context.html(await front({ filledIn, ...shown }));
  };
  return (
    new Hono()
      .get('/', async (context) => context.html(await front({ filledIn: prefilled(readQuery(context.req)) })))
      .get('/forhaandsvis', (context) => preview(context, readQuery(context.req)))
      // By POST too, so that an address which is already filled in does not end up in a link.
      .post('/forhaandsvis', async (context) => preview(context, await readForm(context.req)))
      .post('/tilmeld', async (context) => {
        const filledIn = await readForm(context.req);
        const asked = await judgeChoice(signUpForm.safeParse(filledIn), known);
        if ('error' in asked) return context.html(await front({ filledIn, error: asked.error }), 400);
        if (await isTooMany(context, dependencies)) return context.html(tooManyPage(), 429);
        await signUp(asked.form, dependencies);
        return context.html(askedPage(await ifInTime(previewOf(asked.form), dependencies)));
      })
  );
};

const previewing = ({ sittings, now }: WebDependencies) => {
  const historyOf = keptHistory(sittings, now);
  return async (form: WantedForm): Promise<Markup> =>
    previewPart(foretasteOf(form, (await historyOf(sourceId(form.kommune))).sittings));
};

/** Who has signed up is told so, whatever becomes of the preview. */
const ifInTime = async (preview: Promise<Markup>, { within }: WebDependencies): Promise<Markup | null> => {
  try {
    return await within(longestPreview, preview);
  } catch (error) {
    log.warn('sign-up.no-preview', { reason: failureReason(error) });
    return null;
  }
};
