import type { ActionsBlock, Button, KnownBlock } from '@slack/web-api';
import { type ButtonTarget, buttonActions, writeButtonValue } from './button-values.ts';
import { isWebAddress } from './mrkdwn.ts';

type Pressed = Exclude<keyof typeof buttonActions, 'openSource' | 'openEvidence'>;
type Opened = Extract<keyof typeof buttonActions, 'openSource' | 'openEvidence'>;

const labels: Record<keyof typeof buttonActions, string> = {
  openSource: 'Åbn hos kommunen',
  // What it opens: our own page with the words a message rests on. Where a case has been is not on it.
  openEvidence: 'Beviset',
  followCase: 'Følg sagen',
  stopSubscription: 'Stop',
  showChange: 'Vis ændringen',
};

const button = (action: keyof typeof buttonActions): Button => ({
  type: 'button',
  action_id: buttonActions[action],
  text: { type: 'plain_text', text: labels[action] },
});

/** A button that opens an address; none where Slack would refuse the address, and the whole message with it. */
export const linkButton = (action: Opened, address: string | null): Button[] =>
  isWebAddress(address) ? [{ ...button(action), url: address }] : [];

/** A button that tells us that it was pressed, and on what. */
export const pressButton = (action: Pressed, target: ButtonTarget): Button[] => {
  const value = writeButtonValue(target);
  return value === null ? [] : [{ ...button(action), value }];
};

export const actions = (buttons: Button[]): KnownBlock[] =>
  buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons } satisfies ActionsBlock];
