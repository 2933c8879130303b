import pMap from 'p-map';
import { alertsIn } from '../../domain/alerts-in.ts';
import { alertId } from '../../domain/ids.ts';
import type { Traces } from '../../domain/trace.ts';
import { rowsOf, type Table } from '../table.ts';
import { dynamoOutbox } from './dynamo-outbox.ts';
import { softBouncesOf } from './dynamo-soft-bounces.ts';
import { tracePartition } from './outbox-keys.ts';

const atOnce = { concurrency: 25 };

export const dynamoTraces = (table: Table): Traces => {
  const outbox = dynamoOutbox(table);
  return {
    of: async (subscriber) => {
      const rows = await rowsOf(table, { pk: tracePartition(subscriber) });
      const written = rows.flatMap((row) => (row.deliveryId === undefined ? [] : [row.deliveryId as string]));
      const waiting = rows.flatMap((row) => (row.alertId === undefined ? [] : [alertId(row.alertId as string)]));
      const deliveries = (await pMap(written, outbox.delivery, atOnce)).filter((found) => found !== null);
      const told = new Set([...deliveries.flatMap(({ contents }) => alertsIn(contents)), ...waiting]);
      const alerts = (await pMap(told, outbox.alert, atOnce)).filter((found) => found !== null);
      return { deliveries, alerts, softBounces: await softBouncesOf(table, subscriber) };
    },
  };
};
