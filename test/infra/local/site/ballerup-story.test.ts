import { describe, expect, it } from 'vitest';
import { ballerupStory } from '../../../../infra/local/site/ballerup/ballerup-story.ts';
import type { Item, PublicationPage } from '../../../../infra/local/site/first-agenda.ts';

const origin = 'http://127.0.0.1:3003';
const { steps } = ballerupStory();

async function pageOfStep(number: number): Promise<PublicationPage> {
  const body = await steps[number - 1]?.publish?.body(origin);
  return JSON.parse(body ?? 'null');
}

const idOfStep = (number: number) => steps[number - 1]?.publish?.id;
const htmlOf = (item: Item | undefined) => item?.Felter[0]?.Html ?? '';
const itemNumbered = (page: PublicationPage, number: string) =>
  page.Dagsordenpunkter.find((item) => item.Number === number);

describe('the story of Ballerup', () => {
  it('has six steps in the order of time, and says which are made up', () => {
    const times = steps.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(steps.map(({ says }) => says.includes('opdigtet'))).toEqual([false, true, false, true, true, true]);
  });

  it('begins with an agenda that knows nothing of how the meeting went', async () => {
    const agenda = await pageOfStep(1);
    const written = JSON.stringify(agenda);
    expect(agenda.Moede).toMatchObject({
      Afsluttet: false,
      Navn: 'Dagsorden',
      MeetingBeginUtc: '2026-04-14T08:00:00+02:00',
    });
    expect(agenda.Dagsordenpunkter).toHaveLength(12);
    expect(written).not.toMatch(/TILFØJET|Afbud|<h3>Beslutning</);
    expect(written).not.toContain('"ParticipationCancelled":true');
  });

  it('puts the late item in a publication of its own, told apart by its name only', async () => {
    const late = await pageOfStep(2);
    expect(late.Moede).toMatchObject({ Navn: 'Tillægsdagsorden', IsSupplementaryAgenda: false });
    expect(late.Dagsordenpunkter.map(({ Punktnummer }) => Punktnummer)).toEqual(['13']);
    expect(htmlOf(late.Dagsordenpunkter[0])).toContain('opdigtet');
  });

  it('publishes the minutes under an id of their own, with item 8 put off under item 1 too', async () => {
    const minutes = await pageOfStep(3);
    expect(idOfStep(3)).not.toBe(idOfStep(1));
    expect(minutes.Moede.Afsluttet).toBe(true);
    expect(htmlOf(itemNumbered(minutes, '8'))).toContain(
      '<div><h3>Beslutning</h3>\r\n<span><p class="xsltFirstParagraph">Udsættes</p>\n<p>Afbud: Lolan Ottesen (A)</p></span>\r\n</div>',
    );
    expect(htmlOf(itemNumbered(minutes, '1'))).toContain('sag nr. 8 - Årsberetning 2025');
    expect(minutes.Moede.Moededeltagere?.filter((one) => one.ParticipationCancelled).map(({ Name }) => Name)).toEqual([
      'Lolan Ottesen',
      'Amalie Svarre Klitsgaard',
    ]);
    expect(
      minutes.Dagsordenpunkter.flatMap(({ Bilag }) => Bilag).filter(({ Navn }) => Navn.includes('TILFØJET')),
    ).toHaveLength(2);
  });

  it('rewords one decision in place', async () => {
    const [before, after] = [await pageOfStep(3), await pageOfStep(4)];
    const differing = after.Dagsordenpunkter.filter(
      (item, index) => htmlOf(item) !== htmlOf(before.Dagsordenpunkter[index]),
    );
    expect(idOfStep(4)).toBe(idOfStep(3));
    expect(differing.map(({ Punktnummer }) => Punktnummer)).toEqual(['6']);
  });

  it('brings the postponed case back at the next meeting, and decides it', async () => {
    const [agenda, minutes] = [await pageOfStep(5), await pageOfStep(6)];
    for (const page of [agenda, minutes]) {
      expect(itemNumbered(page, '6')).toMatchObject({ CaseNumber: '15.00.00-A00-23-26' });
      expect(page.Dagsordenpunkter.map(({ Punktnummer }) => Punktnummer)).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
        '8',
      ]);
    }
    expect(htmlOf(itemNumbered(agenda, '6'))).not.toContain('Beslutning</h3>');
    expect(htmlOf(itemNumbered(minutes, '6'))).toContain('Taget til efterretning');
  });

  it('is the same at every start', async () => {
    expect(JSON.stringify(ballerupStory())).toBe(JSON.stringify(ballerupStory()));
    expect(await pageOfStep(3)).toEqual(await pageOfStep(3));
  });
});
