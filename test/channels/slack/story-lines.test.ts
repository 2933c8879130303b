import { describe, expect, it } from 'vitest';
import { storyLines } from '../../../shared/channels/slack/story-lines.ts';
import { type NewsKind, newsKinds } from '../../../shared/domain/news.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aFollowedUp } from '../../support/a-followed-up.ts';
import { aLetter } from '../../support/a-letter.ts';
import { aRevision } from '../../support/a-revision.ts';
import { aToldItem } from '../../support/a-told-item.ts';
import { anAlert } from '../../support/an-alert.ts';

const heardInTheChannel: Record<NewsKind, boolean> = {
  decided: true,
  otherwise: true,
  'case-decided': true,
  edited: true,
  retracted: true,
  overdue: true,
  postponed: false,
  returned: false,
  withdrawn: false,
  absent: false,
  added: false,
  scheduled: false,
  retitled: false,
  reworded: false,
  opened: false,
  closed: false,
  'attachment-replaced': false,
  'attachment-removed': false,
  attachment: false,
  reread: false,
};

describe('what is told in a case’s thread', () => {
  it.each(newsKinds.map((news) => [news, heardInTheChannel[news] ? 'too' : 'not'] as const))(
    '%s: the channel hears it %s',
    (news, heard) => {
      const told = {
        ...aToldItem({ news, decision: aDecision('Godkendt'), before: aDecision('Afvist') }),
        followedUp: aFollowedUp(),
        overdue: { because: 'not-on-agenda', expected: null } as never,
      };
      const letter = { ...aLetter(), items: [told] };
      const [line] = storyLines(letter, { alert: anAlert(), revision: aRevision() });
      expect(line?.isLoud).toBe(heard === 'too');
    },
  );
});
