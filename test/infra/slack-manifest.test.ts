import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scopes } from '../../functions/slack-app/install/scopes.ts';

const manifest = readFileSync(new URL('../../infra/slack-manifest.yaml', import.meta.url), 'utf8');
/** The entries of the list under a key. */
const listUnder = (key: string): string[] => {
  const [, list = ''] = new RegExp(`^ *${key}:\\n((?: *- .*\\n)+)`, 'mu').exec(manifest) ?? [];
  return list.split('\n').flatMap((line) => /- (.+)$/u.exec(line)?.[1] ?? []);
};

it('asks for the rights that the installation asks for', () => {
  expect(listUnder('bot')).toEqual([...scopes]);
});

it('asks to hear of the events that the app listens to', () => {
  const source = readFileSync(new URL('../../functions/slack-app/events/listen-to-events.ts', import.meta.url), 'utf8');
  const heard = [...source.matchAll(/'([a-z]+(?:_[a-z]+)+)'/gu)].map(([, event = '']) => event);
  expect(listUnder('bot_events').toSorted()).toEqual([...new Set(heard)].toSorted());
});

it('sends everything to the one address that verifies it', () => {
  const called = [...manifest.matchAll(/^ *(?:request_)?url: (.+)$/gmu)].map(([, url]) => url);
  expect(new Set(called)).toEqual(new Set(['https://slack-app.example/slack/events']));
  expect(listUnder('redirect_urls')).toEqual(['https://slack-app.example/slack/oauth']);
});
