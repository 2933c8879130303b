import { sourceOfMeeting } from '../../../shared/domain/meeting-id.ts';
import type { SlackPlace } from '../channel-follows.ts';
import { follow, followAnswer } from '../commands/follow.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import type { Pressed } from './pressed.ts';

/** "Følg sagen": the channel hears of the case until it is decided. Answers in mrkdwn. */
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
  return followAnswer(await follow(place, wanted, dependencies), wanted);
};
