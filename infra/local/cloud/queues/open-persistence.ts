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
  writeWithoutWaiting(persistence);
  return mended(persistence);
}

// fauxqs 2.4.1 clears the receive count with the handle, which its own schema refuses (NOT NULL): giving a message back
// at once (ChangeMessageVisibility 0) would fail and lose it until the next start. What happens instead: the
// columns stay, and the start above clears them.
const mended = (persistence: Persistence): Persistence =>
  Object.assign(persistence, { updateMessageReady: () => undefined });

// A message is written four times on its way, and fauxqs waits for the disk each time: more than half of all time under load.
// Without waiting, a killed process still loses nothing. A power cut may lose the last moments: what was deleted comes
// again, which every function stands; what was sent is lost, which watch-over finds and announces anew.
const writeWithoutWaiting = (persistence: Persistence): void =>
  (persistence as unknown as { db: DatabaseSync }).db.exec('PRAGMA synchronous = NORMAL');
