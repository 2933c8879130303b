import { aLife, type Life } from './fault.ts';

/** How one call of a function ended; a killed process answers nothing. */
export type Ended<Answer> = { as: 'answered'; answer: Answer } | { as: 'failed' } | { as: 'killed' };

/** The process a function runs in: killed, the next call gets a new one, and what the old one still held to do is never done. */
export const aProcess = <Event, Answer>(start: (life: Life) => (event: Event) => Promise<Answer>) => {
  let life = aLife();
  let handler = start(life);
  return async (event: Event): Promise<Ended<Answer>> => {
    const ended = await Promise.race([answerOf(handler(event)), life.ended]);
    if (ended !== 'killed') return ended;
    life = aLife();
    handler = start(life);
    return { as: 'killed' };
  };
};

const answerOf = <Answer>(answer: Promise<Answer>): Promise<Ended<Answer>> =>
  answer.then(
    (value) => ({ as: 'answered', answer: value }) as const,
    () => ({ as: 'failed' }) as const,
  );
