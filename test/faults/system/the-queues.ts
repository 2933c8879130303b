import type { DeliveryDue } from '../../../shared/contracts/delivery-due.ts';
import type { PublicationDue } from '../../../shared/contracts/publication-due.ts';
import type { RevisionChanged } from '../../../shared/contracts/revision-changed.ts';
import { aQueue } from '../../support/a-queue.ts';

/** The queues as the stack declares them; `copies` is how often a standard queue brings each message. */
export const theQueues = (now: () => Date, copies = 1) => ({
  publications: aQueue<PublicationDue>({ name: 'publications.fifo', batch: 1, now }),
  changes: aQueue<RevisionChanged>({ name: 'changes', batch: 5, now, copies }),
  email: aQueue<DeliveryDue>({ name: 'email', batch: 5, now, copies }),
  slack: aQueue<DeliveryDue>({ name: 'slack.fifo', batch: 1, now }),
});
export type Queues = ReturnType<typeof theQueues>;
