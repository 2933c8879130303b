import { z } from 'zod';

/** The send gate: who may be sent to at all. Closed unless opened. */
export type SendTo = 'everyone' | 'nobody' | readonly string[];

/** "everyone", "nobody", or addresses separated by commas. */
export const sendTo = z.string().transform((text): SendTo => {
  if (text === 'everyone' || text === 'nobody') return text;
  return text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
});
