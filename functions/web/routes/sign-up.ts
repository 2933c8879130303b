import { Hono, type HonoRequest } from 'hono';
import { frontPage, type WatchedMunicipality } from '../pages/front-page.ts';
import { askedPage } from '../pages/token-pages.ts';
import { signUp, signUpForm } from '../sign-up.ts';
import type { WebDependencies } from '../web.ts';

export const signUpRoutes = (dependencies: WebDependencies): Hono =>
  new Hono()
    .get('/', async (context) => context.html(frontPage(await watchedNow(dependencies), null)))
    .post('/tilmeld', async (context) => {
      const form = signUpForm.safeParse(await readForm(context.req));
      const isWatched = dependencies.watched.some(({ sourceId }) => sourceId === form.data?.kommune);
      if (form.success && isWatched) {
        await signUp(form.data, dependencies);
        return context.html(askedPage());
      }
      const error = form.error?.issues[0]?.message ?? 'Den kommune læser vi ikke.';
      return context.html(frontPage(await watchedNow(dependencies), error), 400);
    });

/** What is no form at all is read as an empty one, and answered like one. */
const readForm = async (request: HonoRequest): Promise<unknown> => {
  try {
    return await request.parseBody();
  } catch (error) {
    if (error instanceof TypeError) return {};
    throw error;
  }
};

const watchedNow = ({ watched, states }: WebDependencies): Promise<WatchedMunicipality[]> =>
  Promise.all(
    watched.map(async ({ sourceId, municipality }) => {
      const state = await states.get(sourceId);
      return {
        sourceId,
        municipality,
        readAt: state?.lastReadAt ?? null,
        problem: (state?.lastProblem ?? null) !== null,
      };
    }),
  );
