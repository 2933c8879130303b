import { aeldre } from './records/aeldre.ts';
import { affald } from './records/affald.ts';
import { beskaeftigelse } from './records/beskaeftigelse.ts';
import { boern } from './records/boern.ts';
import { bolig } from './records/bolig.ts';
import { budget } from './records/budget.ts';
import { byggeri } from './records/byggeri.ts';
import { dagtilbud } from './records/dagtilbud.ts';
import { ejendomme } from './records/ejendomme.ts';
import { erhverv } from './records/erhverv.ts';
import { forsyning } from './records/forsyning.ts';
import { idraet } from './records/idraet.ts';
import { integration } from './records/integration.ts';
import { klima } from './records/klima.ts';
import { kultur } from './records/kultur.ts';
import { miljoe } from './records/miljoe.ts';
import { natur } from './records/natur.ts';
import { personale } from './records/personale.ts';
import { planer } from './records/planer.ts';
import { skole } from './records/skole.ts';
import { social } from './records/social.ts';
import { sundhed } from './records/sundhed.ts';
import { trafik } from './records/trafik.ts';
import { tryghed } from './records/tryghed.ts';
import { udbud } from './records/udbud.ts';
import { uddannelse } from './records/uddannelse.ts';
import { valg } from './records/valg.ts';
import type { Topic } from './topic.ts';

/**
 * What people can follow, in the order they see it. KLE numbers are those of the municipalities' shared subject plan
 * (kle-online.dk); labels and words are our own. A word counts in any inflection and inside compounds.
 */
export const topics: readonly Topic[] = [
  affald,
  beskaeftigelse,
  bolig,
  budget,
  byggeri,
  boern,
  dagtilbud,
  ejendomme,
  erhverv,
  forsyning,
  idraet,
  integration,
  klima,
  kultur,
  miljoe,
  natur,
  personale,
  planer,
  skole,
  social,
  sundhed,
  trafik,
  tryghed,
  uddannelse,
  udbud,
  valg,
  aeldre,
];

export const findTopic = (id: string): Topic | null => topics.find((topic) => topic.id === id) ?? null;
