import type { PublicationDue } from '../../shared/contracts/publication-due.ts';
import type { PublicationRecords } from '../../shared/domain/publication-record.ts';
import type { Quarantine } from '../../shared/domain/quarantine.ts';
import type { SourceStates } from '../../shared/domain/source-state.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import type { OpenedSource } from '../../shared/sources/open-watched-sources.ts';

export type FindMeetingsDependencies = {
  sources: readonly OpenedSource[];
  states: SourceStates;
  records: PublicationRecords;
  quarantine: Pick<Quarantine, 'at' | 'hold' | 'letGo'>;
  ask: QueueSender<PublicationDue>;
  now: () => Date;
};
