import { meetingId } from '../../../shared/domain/ids.ts';
import { noFollows, type Revision } from '../../../shared/domain/revision.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aMeeting } from '../../support/a-meeting.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aSitting } from '../../support/a-sitting.ts';
import { anItem } from '../../support/an-item.ts';
import { changesAbout } from '../../support/changes-about.ts';
import { aSlackApp, place } from './a-slack-app.ts';

const meetings = ['april', 'maj'].map((name) => meetingId(`ballerup.udvalget.${name}`));
export const [april, may] = meetings as [Revision['meetingId'], Revision['meetingId']];
export const sittings = meetings.map((id) => ({ ...aSitting(), meetingId: id }));
export const held = { committeesOf: async () => ['Udvalget'], ofCommittee: async () => sittings };

/** A revision that tells of one decided item. */
export const told = (meeting: Revision['meetingId'], title: string, own: Partial<Revision> = {}): Revision => {
  const items = [anItem({ title, caseNumber: null, decision: aDecision('Godkendt') })];
  return aRevision({
    meetingId: meeting,
    meeting: aMeeting({ stage: 'minutes', items }),
    changes: changesAbout(items),
    capturedAt: '2026-04-20T12:00:00.000Z',
    ...own,
  });
};

/** A channel that follows the word "skole", with what may become of it; the caller stops it. */
export const aRestingChannel = async (own: Parameters<typeof aSlackApp>[0] = {}) => {
  const app = await aSlackApp({ held, ...own });
  await app.say('følg ord skole');
  const { requests, slack } = app;
  const isIn = () => requests.tell({ type: 'member_joined_channel', channel: place.channel, user: 'U0REFERAT' });
  const inChannel = () => slack.messages().filter(({ channel }) => channel === place.channel);
  return {
    ...app,
    write: async (...revisions: Revision[]) => {
      for (const revision of revisions) await app.revisions.addOnce(revision, noFollows);
    },
    leave: () => {
      slack.workspace.setMember(place.channel, false);
      return requests.tell({ type: 'channel_left', channel: place.channel });
    },
    isIn,
    comeBack: () => {
      slack.workspace.setMember(place.channel, true);
      return isIn();
    },
    inChannel,
    heard: () => inChannel().map(({ blocks }) => JSON.stringify(blocks)),
    list: () => app.say('liste'),
  };
};
export type RestingChannel = Awaited<ReturnType<typeof aRestingChannel>>;
