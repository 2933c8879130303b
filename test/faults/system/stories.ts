import type { AgendaItem } from '../../../shared/domain/meeting.ts';
import { aDecision } from '../../support/a-decision.ts';
import { aListedPublication } from '../../support/a-listed-publication.ts';
import { aPublication } from '../../support/a-publication.ts';
import { anItem } from '../../support/an-item.ts';
import type { System } from './a-system.ts';

/** Something that a site publishes and everybody is to hear of; `begin` ends where it is about to be published. */
export type Story = {
  name: string;
  says: string;
  begin(system: System): Promise<void>;
  tell(system: System): Promise<void>;
};

const school = (decision: string): AgendaItem =>
  anItem({
    number: '1',
    title: 'Ny skole',
    caseNumber: '17.00.00-A00-1-26',
    recommendations: [],
    decision: aDecision(decision),
  });

const publishes = ({ site }: System, fingerprint: string, decision: string) => {
  const listed = aListedPublication({ fingerprint });
  const publication = aPublication({ stage: 'minutes', items: [school(decision), anItem()] });
  site.listed = [listed];
  site.published = new Map([[listed.publicationId, publication]]);
};

const minute = 1;
const day = 24 * 60 * minute;

/** From the poll that finds it to the digest that brings it, with a round of the schedules: as it goes when nothing fails. */
const untilDigest = async (system: System, minutes: number): Promise<void> => {
  await system.poll();
  system.clock.pass(6 * minute);
  await system.watch();
  system.clock.pass(4 * minute);
  await system.poll();
  system.clock.pass(minutes - 10 * minute);
  await system.digests();
};

export const publication: Story = {
  name: 'publication',
  says: 'Ny skole',
  begin: async (system) => {
    // An empty list comes first: what the site shows afterwards is no baseline.
    await system.poll();
    publishes(system, 'fingerprint-1', 'Udsættes til næste møde.');
  },
  tell: (system) => untilDigest(system, 30 * minute),
};

export const correction: Story = {
  name: 'correction',
  says: 'Rettelse',
  begin: async (system) => {
    await publication.begin(system);
    await publication.tell(system);
    system.clock.pass(60 * minute);
    publishes(system, 'fingerprint-2', 'Godkendt.');
  },
  tell: (system) => untilDigest(system, day - 60 * minute),
};

/** A publication meets the operator's brake; the story is told from where it is taken off, longer than a queue keeps anything. */
export const brakeOff: Story = {
  name: 'brake that is taken off',
  says: publication.says,
  begin: async (system) => {
    await publication.begin(system);
    await system.stores.outbox.setBrake(true);
    await publication.tell(system);
    system.clock.pass(5 * day);
  },
  tell: async (system) => {
    await system.stores.outbox.setBrake(false);
    await system.watch();
    system.clock.pass(6 * minute);
    await system.watch();
  },
};
