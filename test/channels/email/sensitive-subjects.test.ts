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
const said = 'Udsat: et punkt, du følger - mødet 14. april';

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

  it.each(
    [
      'synagoge, trossamfund, koranen, hindutempel, jødedom, jøder, buddhisme, Jehovas Vidner, folkekirken, moskeer, imam',
      'rusmidler, hjerneskadede, ludomani, epilepsi, sklerosepatient, udviklingshæmmede, angst, ADD, ADHD, autister, autisme',
      'autismespektrum, kræftramte, dysleksi, anoreksi, hash, stofmisbrug, alkoholbehandling, KOL, HIV, aborter, demente',
      'sygedagpenge, pension, førtidspensionister, ressourceforløb, fleksjob, flexjob, kontanthjælpsloft, ledighedsydelse',
      'Venstre, Venstres, Liberal Alliance, Danmarksdemokraterne, Radikale Venstre, De Radikale, Enhedslisten, SF',
      'Socialistisk Folkeparti, Moderaterne, Alternativet, Dansk Folkeparti, Konservative, Det Konservative Folkeparti',
      'Borgernes Parti, Nye Borgerlige, Kristendemokraterne, Frie Grønne, Socialdemokratiet, lokalliste, partistøtte',
      '3F, HK, FOA, DSR, BUPL, fagforening, Danmarks Lærerforening, Dansk Sygeplejeråd, a-kasse, strejker',
      'homoseksuelle, lesbiske, transkønnet, LGBT, LGBTQ, kønsskifte, asylansøgere, flygtninge, hjemløse, krisecenter',
    ].flatMap((words) => words.split(', ')),
  )('does not spell a title that was found by the word »%s«, or that holds it', (word) => {
    expect(subject('Ny aftale med regionen', { by: 'word', word })).toBe(said);
    expect(subject(`Orientering om ${word}`, school)).toBe(said);
  });

  it.each([
    'Alternativ placering af skolen',
    'Radikal forenkling af budgettet',
    'Moderat stigning i taksterne',
    'Tilladelse til adresseændring',
    'Årsberetning 2025 for radikaliseringsindsatsen',
    'Ny skole',
    'Patentret',
    'Nyt arkiv',
    'Cykelsti på Kirkevej',
  ])('spells %j, which tells nothing of its reader', (title) => {
    expect(subject(title, school)).toBe(`Udsat: ${title} - UEB 14. april`);
  });

  it.each<[string, Wish]>([
    ['by following everything', { by: 'source' }],
    ['by following its committee', { by: 'committee', committee: 'Sundhedsudvalget' }],
    ['by following its case', { by: 'case', caseNumber: '29.00.00-P23-1-26' }],
    ['by a word that tells nothing', { by: 'word', word: 'kvalitetsstandard' }],
  ])('does not spell what its own topic makes sensitive, %s', (_, wish) => {
    const item = anItem({
      title: 'Høring om kvalitetsstandard',
      caseNumber: '29.00.00-P23-1-26',
      decision: aDecision('Udsættes'),
    });
    expect(subjectOf([aLetter({ after: [item], because: [wish] })])).toBe(said);
  });

  it('keeps still in a digest too, and of what is moved or cancelled', () => {
    const sensitive = anItem({ title: 'Ny sundhedspolitik', decision: aDecision('Udsættes') });
    const other = aLetter({
      after: [anItem({ title: 'Ny skole', decision: aDecision('Godkendt') })],
      because: [school],
    });
    const digest = [other, aLetter({ after: [sensitive], because: [{ by: 'source' }] })];
    expect(subjectOf(digest)).toBe(`${said} (og 1 punkt til)`);
    const change = { kind: 'meeting-cancelled', stage: 'before-meeting', path: 'meeting', quote: 'AFLYST' } as const;
    const because: Wish[] = [{ by: 'topic', topic: topicId('sundhed') }];
    const meeting = { ...other.meeting, committee: 'Sundhedsudvalget' };
    expect(subjectOf([{ ...other, meeting, items: [], meetingNews: [{ change, because }] }])).toBe(
      'Mødet er aflyst - 14. april',
    );
  });

  it('keeps still in a correction too', () => {
    const correction = aCorrection();
    const wrote = { ...correction.wrote, item: { ...correction.wrote.item, title: 'Ny misbrugsklinik' } };
    expect(correctionSubject({ ...aLetter(), items: [], corrections: [{ ...correction, wrote }] })).toBe(
      'Rettelse til vores besked af 15. april: et punkt, du følger',
    );
  });
});
