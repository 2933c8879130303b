import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Fauxqs, Persistence } from './fauxqs.ts';

/** Opens the queues' database in `<folder>/fauxqs.db`, made ready for a start: nobody works on any of its messages. */
export function openPersistence({ PersistenceManager }: Fauxqs, folder: string): Persistence {
  const persistence = new PersistenceManager(folder);
  const database = new DatabaseSync(join(folder, 'fauxqs.db'));
  // Whoever had a message in hand when the last run ended is gone: it need not wait for its visibility timeout.
  database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  database.close();
  return mended(persistence);
}

// fauxqs 2.4.1 clears the receive count with the handle, which its own schema refuses (NOT NULL): giving a message back
// at once (ChangeMessageVisibility 0) would fail and lose it until the next start. What happens instead: the
// columns stay, and the start above clears them.
const mended = (persistence: Persistence): Persistence =>
  Object.assign(persistence, { updateMessageReady: () => undefined });
