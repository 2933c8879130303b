import type { z } from 'zod';

/** Reads a function's settings from its environment, all at once, at start. Names what is missing; never shows a value. */
export const readConfig = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => {
  const read = schema.safeParse(process.env);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new Error(`The function's settings are not right: ${wrong}`);
};
