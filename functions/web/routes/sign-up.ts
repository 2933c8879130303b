import { Hono } from 'hono';
import { foretasteOf } from '../../../shared/domain/foretaste.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { keptHistory } from '../../../shared/domain/register/kept-history.ts';
import { nameCommittees } from '../known-committees.ts';
import { tooManyPage } from '../pages/answer-pages.ts';
import { askedPage } from '../pages/asked-pages.ts';
import { frontPage, type Shown, type WatchedMunicipality } from '../pages/front-page.ts';
import { previewPart } from '../pages/preview-part.ts';
import type { FilledIn } from '../pages/sign-up-form.ts';
import { readForm, readQuery } from '../read-form.ts';
import { signUp } from '../sign-up.ts';
import { signUpForm, type WantedForm, wantedForm } from '../sign-up-form.ts';
import type { WebDependencies } from '../web.ts';
import { isTooMany } from '../within-limit.ts';

export const signUpRoutes = (dependencies: WebDependencies): Hono => {
  const { judge, previewOf } = choosing(dependencies);
  const front = async (shown: Partial<Shown>) =>
    frontPage(await watchedNow(dependencies), { filledIn: {}, error: null, preview: null, ...shown });
  const preview = async (filledIn: FilledIn) => {
    const wanted = await judge(wantedForm.safeParse(filledIn));
    return front(
      'error' in wanted ? { filledIn, error: wanted.error } : { filledIn, preview: await previewOf(wanted.form) },
    );
  };
  return (
    new Hono()
      .get('/', async (context) => context.html(await front({})))
      .get('/forhaandsvis', async (context) => context.html(await preview(readQuery(context.req))))
      // By POST too, so that an address which is already filled in does not end up in a link.
      .post('/forhaandsvis', async (context) => context.html(await preview(await readForm(context.req))))
      .post('/tilmeld', async (context) => {
        const filledIn = await readForm(context.req);
        const asked = await judge(signUpForm.safeParse(filledIn));
        if ('error' in asked) return context.html(await front({ filledIn, error: asked.error }), 400);
        if (await isTooMany(context, dependencies)) return context.html(tooManyPage(), 429);
        const shown = await previewOf(asked.form);
        await signUp(asked.form, dependencies);
        return context.html(askedPage(shown));
      })
  );
};

type Read<Form> = { success: true; data: Form } | { success: false; error: { issues: { message: string }[] } };

/** What was chosen, against what there is to choose: the municipalities watched, and their committees. */
const choosing = ({ watched, sittings, now }: WebDependencies) => {
  const historyOf = keptHistory(sittings, now);
  const judge = async <Form extends WantedForm>(read: Read<Form>): Promise<{ form: Form } | { error: string }> => {
    if (!read.success) return { error: read.error.issues[0]?.message ?? 'Formularen er ikke udfyldt.' };
    const source = watched.find(({ sourceId: id }) => id === read.data.kommune);
    if (source === undefined) return { error: 'Den kommune læser vi ikke.' };
    const named = read.data.wishes.some(({ by }) => by === 'committee')
      ? nameCommittees(read.data.wishes, (await historyOf(source.sourceId)).committees)
      : { wishes: read.data.wishes };
    return 'unknown' in named
      ? { error: `Vi kender ikke »${named.unknown}«. Skriv udvalgets navn, som det står i referaterne.` }
      : { form: { ...read.data, wishes: named.wishes } };
  };
  const previewOf = async (form: WantedForm) =>
    previewPart(foretasteOf(form, (await historyOf(sourceId(form.kommune))).sittings));
  return { judge, previewOf };
};

const watchedNow = ({ watched, states }: WebDependencies): Promise<WatchedMunicipality[]> =>
  Promise.all(
    watched.map(async ({ sourceId: id, municipality }) => {
      const state = await states.get(id);
      return {
        sourceId: id,
        municipality,
        readAt: state?.lastReadAt ?? null,
        problem: (state?.lastProblem ?? null) !== null,
      };
    }),
  );
