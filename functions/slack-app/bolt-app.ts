import {
  type AllMiddlewareArgs,
  App,
  AwsLambdaReceiver,
  type BlockAction,
  type SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { buttonActions, readButtonValue } from '../../shared/channels/slack/button-values.ts';
import { failureReason } from '../../shared/platform/failure-reason.ts';
import { log } from '../../shared/platform/log.ts';
import { boltLogger } from './bolt-logger.ts';
import { changeView } from './buttons/change-view.ts';
import { followCase } from './buttons/follow-case.ts';
import { type Pressed, pressed } from './buttons/pressed.ts';
import { stopSubscription } from './buttons/stop-subscription.ts';
import type { SlackPlace } from './channel-follows.ts';
import { answerCommand } from './commands/answer-command.ts';
import type { SlackAppDependencies } from './dependencies.ts';
import { listenToEvents } from './events/listen-to-events.ts';
import { refusalIn } from './reach.ts';

/** Hands a request that is known to be Slack's to Bolt, which tells commands, buttons and events apart. */
export type BoltHandler = ReturnType<AwsLambdaReceiver['toHandler']>;

/** The app's listeners. Each is done before Slack is answered: a function that has answered is put to sleep. */
export const makeBoltApp = (dependencies: SlackAppDependencies, clientOptions: WebClientOptions): BoltHandler => {
  // Signatures are verified before anything is read (verify-request.ts): with the clock passed in, and the newest secret.
  const receiver = new AwsLambdaReceiver({ signingSecret: '', signatureVerification: false, logger: boltLogger });
  const app = new App({
    receiver,
    authorize: ({ teamId }) => authorizeFor(teamId, dependencies),
    processBeforeResponse: true,
    convoStore: false,
    logger: boltLogger,
    clientOptions,
  });
  app.error(async (error) => {
    log.error('slack.failed', { reason: failureReason(error.original ?? error) });
    throw error;
  });
  app.command('/referat', async ({ command, ack }) => {
    const place = { team: command.team_id, channel: command.channel_id };
    await ack({ response_type: 'ephemeral', text: await answerCommand(command.text, place, dependencies) });
  });
  app.action(
    buttonActions.followCase,
    onPress(dependencies, (found, place) => followCase(found, place, dependencies)),
  );
  app.action(
    buttonActions.stopSubscription,
    onPress(dependencies, (found, place) => stopSubscription(found, place, dependencies)),
  );
  app.action(buttonActions.showChange, onPress(dependencies, openChange));
  // A button that only opens a page is told to us too, and needs no more than a nod.
  app.action(/^(?!follow-case$|stop-subscription$|show-change$)/u, async ({ ack }) => ack());
  listenToEvents(app, dependencies);
  return receiver.toHandler();
};

type Press = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
/** Answers with what to tell who pressed, in mrkdwn; null when nothing is left to say. */
type OnPressed = (found: Pressed, place: SlackPlace, press: Press) => Promise<string | null>;

const onPress =
  (dependencies: SlackAppDependencies, act: OnPressed) =>
  async (press: Press): Promise<void> => {
    const { action, body, ack } = press;
    await ack();
    const target = action.type === 'button' ? readButtonValue(action.value ?? '') : null;
    const found = target === null ? null : await pressed(target, dependencies);
    const place = { team: body.team?.id ?? '', channel: body.channel?.id ?? '' };
    const text = found === null ? gone : await act(found, place, press);
    if (text !== null) await answer(text, press);
  };

/** What was asked for is done by now: that nobody could be told is noted, and Slack need not send the press again. */
const answer = async (text: string, { respond }: Press): Promise<void> => {
  try {
    await respond({ response_type: 'ephemeral', replace_original: false, text });
  } catch (error) {
    log.warn('slack.press-not-answered', { reason: failureReason(error) });
  }
};

const gone = 'Det, knappen handler om, bliver ikke gemt længere.';

/** Slack gives three seconds from the press. */
const openChange: OnPressed = async (found, _place, { body, client }) => {
  try {
    await client.views.open({ trigger_id: body.trigger_id, view: changeView(found) });
    return null;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    log.warn('slack.view-refused', { reason: refusal });
    return 'Ændringen kunne ikke vises. Prøv igen, eller åbn beviset i beskeden.';
  }
};

/** Without a token for who is not installed: they are answered too, that they are not. */
const authorizeFor = async (teamId: string | undefined, { installations }: SlackAppDependencies) => {
  const installation = teamId === undefined ? null : await installations.get(teamId);
  return installation?.status === 'active'
    ? { botToken: installation.botToken, botUserId: installation.botUserId }
    : {};
};
