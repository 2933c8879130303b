import { describe, expect, it } from 'vitest';
import { correctionSubject } from '../../../shared/channels/email/correction-subject.ts';
import { subjectOf } from '../../../shared/channels/email/subject.ts';
import { topicId } from '../../../shared/domain/ids.ts';
import type { Wish } from '../../../shared/domain/subscription.ts';
import { aCorrection } from '../../support/a-correction.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aLetter } from '../../support/a-letter.ts';
import { anItem } from '../../support/an-item.ts';

const subject = (title: string, wish: Wish) =>
  subjectOf([aLetter({ after: [anItem({ title, decision: aDecision('Udsættes') })], because: [wish] })]);
const school: Wish = { by: 'topic', topic: topicId('skole') };
const said = 'Udsat: et punkt du følger - UEB 14. april';

describe('a subject that others may read over a shoulder', () => {
  it.each(['sundhed', 'social', 'aeldre', 'integration', 'valg'])(
    'does not tell that its reader follows %s',
    (topic) => {
      expect(subject('Handleplan 2026', { by: 'topic', topic: topicId(topic) })).toBe(said);
    },
  );

  it.each([
    'Nyt botilbud på Hovedgaden',
    'Takster for misbrugsbehandling',
    'Byggetilladelse til moské',
    'Modtagelse af flygtninge fra Ukraine',
    'Handicaprådets beretning',
    'Demensvenlig by',
    'Forebyggelse af HIV',
    'Selvmordsforebyggelse',
    'Tilbud til unge med ADHD',
    'Lokaleleje til Dansk Folkeparti',
    'Tilskud til kirkens korsangere',
  ])('does not spell a title such as %j', (title) => {
    expect(subject(title, school)).toBe(said);
  });

  it('does not spell a title that was found by a word such as "abort"', () => {
    expect(subject('Ny aftale med regionen', { by: 'word', word: 'aborter' })).toBe(said);
  });

  it.each([
    'Årsberetning 2025 for radikaliseringsindsatsen',
    'Ny skole',
    'Patentret',
    'Nyt arkiv',
    'Cykelsti på Kirkevej',
  ])('spells %j, which tells nothing of its reader', (title) => {
    expect(subject(title, school)).toBe(`Udsat: ${title} - UEB 14. april`);
  });

  it('keeps still in a correction too', () => {
    const correction = aCorrection();
    const wrote = { ...correction.wrote, item: { ...correction.wrote.item, title: 'Ny misbrugsklinik' } };
    expect(correctionSubject({ ...aLetter(), items: [], corrections: [{ ...correction, wrote }] })).toBe(
      'Rettelse til vores besked af 15. april: et punkt du følger',
    );
  });
});
