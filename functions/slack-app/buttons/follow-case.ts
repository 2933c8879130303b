import { inline } from '../../../shared/channels/slack/mrkdwn.ts';
import type { SourceId } from '../../../shared/domain/ids.ts';
import { sourceOfMeeting } from '../../../shared/domain/meeting-id.ts';
import { isFinal } from '../../../shared/domain/register/item-decisions.ts';
import { danishDate } from '../../../shared/platform/danish-date.ts';
import type { SlackPlace } from '../channel-follows.ts';
import { follow, followAnswer } from '../commands/follow.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import type { Pressed } from './pressed.ts';

/**
 * "Følg sagen": the channel hears whenever the case comes up. Of one that is decided by now the answer says so: it may be
 * taken up again. Answers in mrkdwn.
 */
export const followCase = async (
  { revision, changes }: Pressed,
  place: SlackPlace,
  dependencies: SlackAppDependencies,
): Promise<string> => {
  const installation = await dependencies.installations.get(place.team);
  if (installation?.status !== 'active')
    return 'Referatvagt er ikke installeret i dette arbejdsområde som app, og derfor kan kanalen ikke følge flere ting herfra.';
  const caseNumber = changes.find(({ item }) => item.caseNumber !== null)?.item.caseNumber ?? null;
  if (caseNumber === null) return 'Punktet har intet sagsnummer, så sagen kan ikke følges.';
  const sourceId = sourceOfMeeting(revision.meetingId);
  const municipality = dependencies.watched.find((one) => one.sourceId === sourceId);
  if (municipality === undefined) return 'Kommunen bliver ikke læst længere.';
  const wanted = { wish: { by: 'case', caseNumber } as const, municipality };
  const decided = await decidedSince(caseNumber, sourceId, dependencies);
  return followAnswer(await follow(place, wanted, dependencies), wanted) + decided;
};

/** As the case stands now: the message with the button may be old. Nothing where its newest treatment has not ended it. */
const decidedSince = async (
  caseNumber: string,
  sourceId: SourceId,
  { sittings }: Pick<SlackAppDependencies, 'sittings'>,
): Promise<string> => {
  const newest = (await sittings.ofCase(sourceId, caseNumber)).at(-1);
  if (newest === undefined || !isFinal(newest.item)) return '';
  const where = `${inline(newest.committee, 100)} ${danishDate(newest.startsAt)}`;
  return ` Sagen er afgjort (${where}): kanalen hører kun mere, hvis den tages op igen.`;
};
