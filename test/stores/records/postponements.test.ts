import { describe, expect, it } from 'vitest';
import { meetingId, sourceId } from '../../../shared/domain/ids.ts';
import { dynamoPostponements } from '../../../shared/stores/records/dynamo-postponements.ts';
import { dynamoRevisions } from '../../../shared/stores/records/dynamo-revisions.ts';
import { aPostponement } from '../../support/a-postponement.ts';
import { aRevision } from '../../support/a-revision.ts';
import { ballerup } from '../../support/ballerup.ts';
import { memoryPostponements } from '../../support/memory-postponements.ts';
import { memoryRevisions } from '../../support/memory-revisions.ts';
import { overBothStores } from '../../support/over-both-stores.ts';

describe('postponements', () => {
  overBothStores(
    {
      memory: () => {
        const postponements = memoryPostponements();
        return { revisions: memoryRevisions(postponements), postponements };
      },
      dynamodb: ({ records }) => ({
        revisions: dynamoRevisions(records),
        postponements: dynamoPostponements(records),
      }),
    },
    (open) => {
      it('are none where nothing was put off', async () => {
        const { postponements } = await open();
        expect(await postponements.ofSource(ballerup)).toEqual([]);
      });

      it('are found for their source alone, meeting by meeting', async () => {
        const { revisions, postponements } = await open();
        const april = aPostponement({ meetingId: meetingId('ballerup.udvalg.20260414T0600') });
        const march = aPostponement({ meetingId: meetingId('ballerup.udvalg.20260310T0700') });
        const greve = aPostponement({
          sourceId: sourceId('greve'),
          meetingId: meetingId('greve.udvalg.20260310T0700'),
        });
        for (const opened of [april, march, greve])
          await revisions.addOnce(aRevision({ meetingId: opened.meetingId }), [opened]);
        expect(await postponements.ofSource(ballerup)).toEqual([march, april]);
      });

      it('of one source are not those of a source whose name begins the same', async () => {
        const { revisions, postponements } = await open();
        await revisions.addOnce(aRevision(), [aPostponement({ sourceId: sourceId('ballerup-gammel') })]);
        expect(await postponements.ofSource(ballerup)).toEqual([]);
      });

      it('open one record for each item that a meeting puts off', async () => {
        const { revisions, postponements } = await open();
        const opened = ['7', '8', '9'].map((itemNumber) => aPostponement({ itemNumber }));
        await revisions.addOnce(aRevision(), opened);
        expect(await postponements.ofSource(ballerup)).toEqual(opened);
      });
    },
  );
});
