import type { HonoRequest } from 'hono';
import type { FilledIn } from './pages/sign-up-form.ts';

/** The fields of a form, files left out. What is no form at all is read as an empty one, and answered like one. */
export const readForm = async (request: HonoRequest): Promise<FilledIn> => {
  try {
    const fields = Object.entries(await request.parseBody({ all: true }));
    return Object.fromEntries(fields.flatMap(([name, given]) => textsOf(name, [given].flat())));
  } catch (error) {
    if (error instanceof TypeError) return {};
    throw error;
  }
};

/** The fields of an address line, like those of a form. */
export const readQuery = (request: HonoRequest): FilledIn =>
  Object.fromEntries(Object.entries(request.queries()).flatMap(([name, given]) => textsOf(name, given)));

const textsOf = (name: string, given: readonly unknown[]): [string, string | string[]][] => {
  const texts = given.filter((one) => typeof one === 'string');
  return texts.length === 0 ? [] : [[name, texts.length === 1 ? (texts[0] ?? '') : texts]];
};
