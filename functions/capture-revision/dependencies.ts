import type { RevisionChanged } from '../../shared/contracts/revision-changed.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { PageArchive } from '../../shared/domain/page-archive.ts';
import type { PublicationRecords } from '../../shared/domain/publication-record.ts';
import type { Quarantine } from '../../shared/domain/quarantine.ts';
import type { Register } from '../../shared/domain/register/register-entry.ts';
import type { Sittings } from '../../shared/domain/register/sitting.ts';
import type { Revisions } from '../../shared/domain/revision.ts';
import type { SourceStates } from '../../shared/domain/source-state.ts';
import type { QueueSender } from '../../shared/platform/queue-sender.ts';
import type { Source } from '../../shared/sources/source.ts';

export type CaptureRevisionDependencies = {
  sourceOf: (id: SourceId) => Source;
  records: PublicationRecords;
  states: Pick<SourceStates, 'restsUntil' | 'letRest'>;
  quarantine: Pick<Quarantine, 'at' | 'hold' | 'letGo'>;
  pages: PageArchive;
  revisions: Revisions;
  register: Register;
  sittings: Sittings;
  announce: QueueSender<RevisionChanged>;
  now: () => Date;
};
