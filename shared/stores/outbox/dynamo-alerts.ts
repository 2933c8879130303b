import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import type { Alert } from '../../domain/alert.ts';
import type { Delivery, Outbox } from '../../domain/delivery.ts';
import { type AlertId, alertId } from '../../domain/ids.ts';
import { heldCondition, type Row, rowsOf, type Table } from '../table.ts';
import { outboxKeys, toldPartition } from './outbox-keys.ts';

/** Alerts as they were raised, and which delivery brings each of them out. */
export const dynamoAlerts = (outbox: Table): Pick<Outbox, 'alert' | 'alertsOf' | 'awaitingDigest'> & AlertRows => {
  const rowOf = async (id: AlertId): Promise<Row | null> => {
    const Key = outboxKeys.alert(id);
    const { Item } = await outbox.client.send(new GetCommand({ TableName: outbox.name, Key, ConsistentRead: true }));
    return (Item as Row | undefined) ?? null;
  };
  const alert = async (id: AlertId) => alertIn(await rowOf(id));
  return {
    alert,
    alertsOf: async (meetingId, revision) => {
      const rows = await rowsOf(outbox, { pk: toldPartition(meetingId, revision) });
      const alerts = await pMap(rows, (row) => alert(alertId(row.alertId as string)), { concurrency: 25 });
      return alerts.filter((found) => found !== null);
    },
    awaitingDigest: async (cadence) => {
      const rows = await rowsOf(outbox, { pk: `DIGEST#${cadence}` });
      return rows.flatMap((row) => alertIn(row) ?? []);
    },
    deliveryIdOf: async (id) => ((await rowOf(id))?.deliveryId as string | undefined) ?? null,
    nameDelivery: async ({ deliveryId, contents }) => {
      const brought = contents.kind === 'digest' ? contents.alertIds : [];
      await pMap(brought, (id) => nameDeliveryOf(outbox, { id, deliveryId }), { concurrency: 25 });
    },
  };
};

type AlertRows = {
  deliveryIdOf(id: AlertId): Promise<string | null>;
  /** Notes at the alerts of a digest that this delivery brings them out. */
  nameDelivery(digest: Delivery): Promise<void>;
};

/** An alert that is gone by now does not come back as a row without one. */
const nameDeliveryOf = async ({ client, name }: Table, { id, deliveryId }: { id: AlertId; deliveryId: string }) =>
  heldCondition(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: outboxKeys.alert(id),
        UpdateExpression: 'SET deliveryId = :id',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':id': deliveryId },
      }),
    ),
  );

/** What alerts lack that were written before there were corrections and installed workspaces. */
type Later = 'corrects' | 'group';

const alertIn = (row: Row | null): Alert | null => {
  if (row === null) return null;
  const written = row.alert as Omit<Alert, Later> & Partial<Pick<Alert, Later>>;
  // A channel of the configuration is the subscriber "slack.C0123ABCD".
  return { corrects: [], group: written.subscriberId.replace(/^slack\./u, ''), ...written };
};
