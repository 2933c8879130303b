import type { LocalApp } from '../serving/local-server.ts';

/** Where an app answers a press afterwards (`response_url`); what it said is kept under the press's key. */
export function addLaterAnswers(server: LocalApp): (key: string) => string {
  const answers = new Map<string, string>();
  server.post('/svar/:key', async (c) => {
    const { text }: { text?: unknown } = await c.req.json();
    answers.set(c.req.param('key'), typeof text === 'string' ? text : '');
    return c.text('ok');
  });
  return (key) => answers.get(key) ?? '';
}
