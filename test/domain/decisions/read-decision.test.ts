import { describe, expect, it } from 'vitest';
import { type Decision, decisionKinds } from '../../../shared/domain/decision.ts';
import { decisionRules } from '../../../shared/domain/decisions/decision-rules.ts';
import { readDecision } from '../../../shared/domain/read-decision.ts';

type Row = { text: string; points?: number; kind: Decision['kind'] };

/** Wordings that councils published, at least one for each kind. */
const published: Row[] = [
  { text: 'Indstillingen godkendt', kind: 'approved' },
  { text: 'Tiltrådt.', kind: 'approved' },
  { text: 'Med stemmerne 19 for og 2 imod godkendte Byrådet Økonomiudvalgets indstilling.', kind: 'approved' },
  { text: 'Godkendt med bemærkning om, at sag nr. 3 tages af dagsordenen.', kind: 'approved-with-remark' },
  { text: 'Taget til efterretning', kind: 'noted' },
  { text: 'Udvalget tog orienteringen til efterretning med bemærkning om, at kalenderen opdateres.', kind: 'noted' },
  { text: '1.-2. Anbefales.', points: 2, kind: 'recommended' },
  { text: 'Indstilles godkendt.', kind: 'recommended' },
  { text: 'Anbefales fortsat fastholdt', kind: 'recommended' },
  {
    text: 'Økonomiudvalget anbefaler overfor Byrådet at administrationens indstilling godkendes med bemærkning om at rammen kun gælder i 2022.',
    kind: 'recommended-with-remark',
  },
  { text: 'Kan ikke anbefales.', kind: 'recommended-against' },
  { text: 'Ændringsforslaget blev ikke vedtaget med 1 stemme mod 8', kind: 'rejected' },
  {
    text: 'Med stemmerne 11 for og 8 imod besluttede byrådet ikke at sende forslaget til realitetsbehandling.',
    kind: 'rejected',
  },
  { text: 'Sagen blev udsat til næste udvalgsmøde.', kind: 'postponed' },
  { text: 'Udsættes', kind: 'postponed' },
  {
    text: 'Byrådet besluttede at sende sagen tilbage til fornyet behandling i fagudvalget, da nye oplysninger medfører et behov for en drøftelse.',
    kind: 'sent-back',
  },
  { text: 'Udvalget ønsker, at sagen genoptages, når den er bedre belyst.', kind: 'sent-back' },
  { text: 'Udvalget ønsker, at sagen genoptages på et kommende møde.', kind: 'postponed' },
  { text: 'Økonomiudvalget oversender budgetforslag 2023-2026 til Byrådets 2. behandling.', kind: 'referred' },
  { text: 'Sagen blev taget af dagsordenen.', kind: 'withdrawn' },
  { text: 'Udvalget drøftede politiske indsatser og mål indenfor udvalgets område.', kind: 'discussed' },
  { text: 'Formanden orienterede om møde med bestyrelsen.', kind: 'briefed' },
  { text: 'Erik Thyssel blev udpeget.', kind: 'elected' },
  { text: 'Økonomiudvalget undlod at tage stilling.', kind: 'no-position' },
  { text: 'Punkterne 1-3. Udvalget undlader at tage stilling.', points: 3, kind: 'no-position' },
  { text: 'Der var ingen orienteringer.', kind: 'nothing' },
  { text: 'Beslutning ikke frigivet', kind: 'not-released' },
  { text: '.', kind: 'empty' },
  { text: '', kind: 'empty' },
  { text: 'Byrådet besvarede borgernes spørgsmål.', kind: 'other' },
  { text: 'Henvendelsen lægges på sagen.', kind: 'unclear' },
  { text: '1. Ikke godkendt. Udvalget vælger scenarie b.\n2. Godkendt.', points: 2, kind: 'split' },
];

/** Wordings that look like another decision than they are. */
const traps: Row[] = [
  { text: 'Borgmesteren orienterede om møde med justitsministeren om udsatte boligområder.', kind: 'briefed' },
  {
    text: 'Orienteringerne blev taget til efterretning\nKL’s høringssvar om konkurrenceudsættelse af affaldsenergien vedlægges.',
    kind: 'noted',
  },
  { text: 'Godkendt.\nIkke til stede: Anna Ærlig (A)', kind: 'approved' },
  { text: 'Igangsættelse af lokalplanen godkendt.', kind: 'approved' },
  { text: 'Indsats for borgere, der er udsat for vold, godkendt.', kind: 'approved' },
  { text: 'Godkendt under forudsætning af Byrådets accept.', kind: 'approved-with-remark' },
  { text: 'Sagen udsættes ikke. Indstillingen godkendt.', kind: 'approved' },
];

/** Wordings that a reader tried and that were misread at first. */
const onceMisread: Row[] = [
  { text: 'Godkendes ikke.', points: 2, kind: 'rejected' },
  { text: 'Indstillingen tiltrædes ikke.', points: 2, kind: 'rejected' },
  { text: 'Ansøgningen imødekommes ikke.', points: 2, kind: 'rejected' },
  { text: 'Forslaget vedtages ikke.', points: 2, kind: 'rejected' },
  { text: 'Godkendes ej.', points: 2, kind: 'rejected' },
  { text: 'Udvalget fraråder over for Byrådet, at forslaget vedtages.', points: 2, kind: 'recommended-against' },
  {
    text: 'Et forslag fra Ø om at godkende blev ikke vedtaget, idet 2 stemte for, 7 imod.',
    points: 2,
    kind: 'rejected',
  },
  { text: 'Udvalget takkede for oplægget og udsatte sagen til næste møde.', points: 2, kind: 'postponed' },
  { text: 'Med Ole Dams inhabilitet konstateret blev sagen udsat.', points: 2, kind: 'postponed' },
  { text: 'Godkendt - Per Hansen (V) var inhabil og deltog ikke i sagens behandling.', points: 2, kind: 'approved' },
  { text: 'Udvalget kvitterede for oplægget og godkendte indstillingen.', points: 2, kind: 'approved' },
  { text: 'Godkendt, og sagen om Bakken udsættes ikke.', points: 2, kind: 'approved' },
  { text: 'Udvalget vedtog at stille sagen i bero.', points: 2, kind: 'postponed' },
  { text: '1. punkt godkendt, 2. punkt udsat.', points: 2, kind: 'split' },
  { text: 'Indstillingens 1. at blev tiltrådt. Indstillingens 2. at blev udsat.', points: 2, kind: 'split' },
  { text: 'Punktet blev taget af med henblik på genoptagelse på et senere møde.', points: 2, kind: 'withdrawn' },
  { text: 'Sagen om støtte til udsat ungdom godkendt.', points: 2, kind: 'approved' },
  { text: 'Udsat boligområde-plan: Godkendt.', points: 2, kind: 'approved' },
  {
    text: 'Venstre foreslog sagen udsat. For stemte 3, imod 4. Forslaget faldt. Indstillingen godkendt.',
    points: 2,
    kind: 'approved',
  },
  { text: 'Godkendt, og uforbrugte midler sendes tilbage til kommunekassen.', points: 2, kind: 'approved' },
  { text: 'Udvalget godkendte, at lokalplanforslaget sendes tilbage i offentlig høring.', points: 2, kind: 'approved' },
  { text: 'Punktet flyttes til næste møde.', points: 2, kind: 'postponed' },
  { text: 'Genbehandles på næstkommende møde.', points: 2, kind: 'postponed' },
  { text: 'Sagen optages på dagsordenen igen på mødet den 12. august.', points: 2, kind: 'postponed' },
  { text: 'Nåede ikke at blive behandlet.', points: 2, kind: 'postponed' },
  { text: 'Ikke behandlet. Optages på førstkommende møde.', points: 2, kind: 'postponed' },
  { text: 'Slettet fra dagsordenen.', points: 2, kind: 'withdrawn' },
  { text: 'Borgmesteren tog sagen af dagsordenen.', points: 2, kind: 'withdrawn' },
  { text: 'Sagen frafaldes.', points: 2, kind: 'withdrawn' },
  { text: 'Sagen blev taget af.', points: 2, kind: 'withdrawn' },
  { text: 'Orienteringen blev taget til efterretningen.', points: 2, kind: 'noted' },
  { text: 'Udvalget udpeger Annie Ejstrup som medlem.', points: 2, kind: 'elected' },
  { text: 'Der har ikke været nogen henvendelser.', points: 2, kind: 'nothing' },
  { text: 'Byrådet sendte sagen til realitetsbehandling i Økonomiudvalget.', points: 2, kind: 'referred' },
  { text: 'Udvalget besluttede at genoptage sagen, idet nye oplysninger er kommet til.', points: 2, kind: 'sent-back' },
  { text: 'Formanden stillede forslag om at udsætte sagen. Forslaget blev vedtaget.', points: 2, kind: 'postponed' },
];

const kindOf = ({ text, points = 1 }: Row) => readDecision(text, points).kind;

describe('reading a decision', () => {
  it.each(published)('reads "$text" as $kind', (row) => {
    expect(kindOf(row)).toBe(row.kind);
  });

  it.each(traps)('is not misled by "$text"', (row) => {
    expect(kindOf(row)).toBe(row.kind);
  });

  it.each(onceMisread)('reads "$text" as $kind, as a reader would', (row) => {
    expect(kindOf(row).replace('-with-remark', '')).toBe(row.kind);
  });

  it('has a wording for every kind here', () => {
    expect(new Set(published.map(({ kind }) => kind))).toEqual(new Set([...decisionKinds, 'split']));
  });

  it('keeps the text as published and quotes the words each outcome rests on', () => {
    const text = 'Indstillingens punkt 1: Taget til efterretning.\nIndstillingens punkt 2: Indstillingen godkendt.';
    expect(readDecision(text, 2)).toMatchObject({
      kind: 'split',
      text,
      outcomes: [
        { point: '1', kind: 'noted', quote: 'Taget til efterretning.' },
        { point: '2', kind: 'approved', quote: 'Indstillingen godkendt.' },
      ],
      postponedUntil: null,
      putsOff: [],
    });
  });
});

describe('reading a decision point by point', () => {
  const outcomes = (text: string, points: number) =>
    readDecision(text, points).outcomes.map(({ point, kind }) => `${point ?? 'all'} ${kind}`);

  it.each([
    ['1.-2. Godkendt', 2, ['1 approved', '2 approved']],
    ['1 - 2 godkendt', 2, ['1 approved', '2 approved']],
    ['Ad 1-4 Anbefales', 4, ['1 recommended', '2 recommended', '3 recommended', '4 recommended']],
    ['1-3.\nTages til efterretning', 3, ['1 noted', '2 noted', '3 noted']],
    ['1 og 2. Godkendt', 2, ['1 approved', '2 approved']],
    ['Godkendt\nTaget til efterretning', 2, ['1 approved', '2 noted']],
    ['1. Godkendt\n2a Kan ikke godkendes\n3 Bortfalder', 3, ['1 approved', '2a rejected', '3 withdrawn']],
    ['Udvalget behandlede sagen.\n1. Godkendt\n2. Godkendt', 2, ['1 approved', '2 approved']],
    ['Godkendt', 4, ['all approved']],
  ])('reads %j with %i points', (text, points, expected) => {
    expect(outcomes(text, points)).toEqual(expected);
  });

  it('calls a point with a remark beside one without a decision with a remark', () => {
    expect(readDecision('1. Godkendt\n2. Godkendt med bemærkning om tidsplanen', 2).kind).toBe('approved-with-remark');
  });
});

describe('the decisions of 14 April 2026 in Ballerup', () => {
  const itemOne =
    'Indstillingen godkendt med bemærkning om, at sag nr. 8 - Årsberetning 2025 for radikaliseringsindsatsen i Ballerup Kommune udsættes til næste møde i udvalget.';

  it('approves the agenda with a remark, and puts off item 8 until the next meeting', () => {
    expect(readDecision(itemOne, 1)).toMatchObject({
      kind: 'approved-with-remark',
      postponedUntil: null,
      putsOff: [{ itemNumber: '8', until: 'næste møde i udvalget', quote: itemOne }],
    });
  });

  it.each([
    ['Taget til efterretning', 1, 'noted'],
    ['Indstillingen godkendt', 2, 'approved'],
    ['Indstillingens punkt 1: Taget til efterretning.\nIndstillingens punkt 2: Indstillingen godkendt.', 2, 'split'],
    ['Udsættes', 1, 'postponed'],
  ] as const)('reads %j as published', (text, points, kind) => {
    expect(readDecision(text, points)).toMatchObject({ kind, putsOff: [], postponedUntil: null });
  });
});

describe('what is put off under another item', () => {
  it('is that item, not this one', () => {
    const decision = readDecision('Punkt 8 udsættes til næste møde.', 1);
    expect(decision.kind).not.toBe('postponed');
    expect(decision.putsOff).toMatchObject([{ itemNumber: '8', until: 'næste møde' }]);
  });

  it('leaves what was decided beside it', () => {
    expect(readDecision('Dagsordenen godkendt.\nPunkt 8 udsættes.', 1)).toMatchObject({
      kind: 'approved',
      putsOff: [{ itemNumber: '8' }],
    });
  });

  it('is not a point of this item’s own recommendation', () => {
    expect(readDecision('Punkt 1 godkendt.\nPunkt 2 udsættes til næste møde.', 2)).toMatchObject({
      kind: 'split',
      outcomes: [
        { point: '1', kind: 'approved' },
        { point: '2', kind: 'postponed' },
      ],
      postponedUntil: 'næste møde',
      putsOff: [],
    });
  });
});

describe('other items that item 1 puts off or takes off', () => {
  it.each([
    ['Punkt 3 og 5 udsættes', 1, ['3', '5']],
    ['Punkterne 4-6 udsættes til næste møde', 1, ['4', '5', '6']],
    ['Sagerne 7 og 9 udsættes', 1, ['7', '9']],
    ['pkt. 8+9 udskydes', 1, ['8', '9']],
    ['Punkt 3, 4 og 5 udsættes', 3, ['3', '4', '5']],
    ['Punkt 4 og 7 udgår', 1, []],
    ['Sag nr. 4 udgår.', 1, []],
  ])('are not item 1 in %j', (text, points, putsOff) => {
    const decision = readDecision(text, points, { itemNumber: '1' });
    expect(decision.kind).toBe('unclear');
    expect(decision.putsOff.map(({ itemNumber }) => itemNumber)).toEqual(putsOff);
  });

  it.each([
    ['Forslag om at udsætte punkt 4 blev forkastet. Godkendt.', []],
    ['Udvalget afviste at udsætte punkt 4. Godkendt.', []],
    ['Punkt 4 blev foreslået udsat, hvilket blev nedstemt. Godkendt.', []],
    ['Forslag om at udsætte punkt 4 blev vedtaget. Godkendt.', ['4']],
    ['Godkendt. Punkt 4 udsættes, mens punkt 7 udsættes til mødet i maj.', ['4', '7']],
    ['Godkendt. Punkt 4 og 7 udgår.', []],
  ])('leave item 1 approved in %j', (text, putsOff) => {
    const decision = readDecision(text, 1, { itemNumber: '1' });
    expect(decision.kind).toBe('approved');
    expect(decision.putsOff.map(({ itemNumber }) => itemNumber)).toEqual(putsOff);
  });

  it.each([
    ['Indstillingens punkt 2 udsættes', ['2 postponed']],
    ['1. godkendt, punkt 2 udsættes', ['2 postponed']],
    ['Punkt 1-3 udsættes til næste møde.', ['1 postponed', '2 postponed', '3 postponed']],
    ['Punkt 1 og 2 udsættes. Punkt 3 udgår.', ['1 postponed', '2 postponed', '3 withdrawn']],
  ])('are none in %j of an item with three points', (text, expected) => {
    const { outcomes, putsOff } = readDecision(text, 3, { itemNumber: '9' });
    expect(outcomes.map(({ point, kind }) => `${point} ${kind}`)).toEqual(expected);
    expect(putsOff).toEqual([]);
  });
});

describe('an item that names itself', () => {
  it.each([
    ['Punkt 4 blev udsat til næste møde.', 'postponed', 'næste møde'],
    ['Sag nr. 4 udsættes.', 'postponed', null],
    ['Dagsordenspunkt nr. 4 udsættes', 'postponed', null],
    ['Punkt 4 udsættes til næste møde.\n(V) stemte imod.', 'postponed', 'næste møde'],
    ['Punkt 4 udgår.', 'withdrawn', null],
    ['Sag nr. 4 udgår.', 'withdrawn', null],
    ['Sag nr. 4 blev taget af dagsordenen.', 'withdrawn', null],
    ['Punkt 4 trækkes tilbage.', 'withdrawn', null],
  ] as const)('is put off or taken off by %j', (text, kind, postponedUntil) => {
    expect(readDecision(text, 1, { itemNumber: '4' })).toMatchObject({
      kind,
      outcomes: [{ point: null, kind }],
      postponedUntil,
      putsOff: [],
    });
  });

  it('is not meant by the number of another, nor by a point of its own recommendation', () => {
    expect(readDecision('Sag nr. 4 udsættes.', 1, { itemNumber: '5' }).kind).toBe('unclear');
    expect(readDecision('Punkt 4 udsættes.', 5, { itemNumber: '4' }).outcomes).toMatchObject([{ point: '4' }]);
  });
});

describe('the rules', () => {
  const examples = decisionRules.flatMap(({ kind, examples: texts }) => texts.map((text) => ({ kind, text })));

  it.each(examples)('read their example "$text" as $kind', ({ kind, text }) => {
    expect(readDecision(text, 0).kind).toBe(kind);
  });

  it('have an example each', () => {
    expect(decisionRules.filter(({ examples: texts }) => texts.length === 0)).toEqual([]);
  });
});
