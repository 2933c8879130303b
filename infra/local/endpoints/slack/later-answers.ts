import type { LocalApp } from '../serving/local-server.ts';
import { readArguments, textOf } from './slack-arguments.ts';

/** Where an app answers a press afterwards (`response_url`); what it said is kept under the press's key. */
export function addLaterAnswers(server: LocalApp): (key: string) => string {
  const answers = new Map<string, string>();
  server.post('/svar/:key', async (c) => {
    const said = readArguments(await c.req.text(), 'application/json');
    if (said === null) return c.text('invalid_payload', 400);
    answers.set(c.req.param('key'), textOf(said.text));
    return c.text('ok');
  });
  return (key) => answers.get(key) ?? '';
}
