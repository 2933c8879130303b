import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Delivery } from '../../domain/delivery.ts';
import { rowsUnder } from '../records/many-rows.ts';
import { heldCondition, pagesOf, type Row, type Table } from '../table.ts';
import { outboxKeys } from './outbox-keys.ts';

type Asked = {
  pk: string;
  before: Date;
  /** Of each channel's. */
  atMost: number;
  /** Whether a mark on the delivery still means something. */
  isMeant?: (delivery: Delivery) => boolean;
};

/**
 * The deliveries of a partition's oldest marks, in the order in which they were made. A mark is a few hundred bytes: all of
 * them are looked through, and the deliveries read only of those that are asked for. A mark that means nothing any more is taken away.
 */
export const markedDeliveries = async (
  outbox: Table,
  { pk, before, atMost, isMeant = () => true }: Asked,
): Promise<Delivery[]> => {
  const oldest = await oldestMarks(outbox, { pk, before, atMost });
  const rows = await rowsUnder(
    outbox,
    oldest.map(({ deliveryId }) => outboxKeys.delivery(deliveryId as string)),
  );
  const deliveries = new Map(rows.map(deliveryIn).map((delivery) => [delivery.deliveryId, delivery]));
  const found = oldest.map((mark) => ({ mark, delivery: deliveries.get(mark.deliveryId as string) }));
  const meant = ({ delivery }: (typeof found)[number]) => delivery !== undefined && isMeant(delivery);
  for (const { mark } of found.filter((each) => !meant(each))) await forget(outbox, mark);
  // A channel's queue keeps the order in which they are given to it.
  return found
    .filter(meant)
    .flatMap(({ delivery }) => delivery ?? [])
    .sort((left, right) => left.createdAt.localeCompare(right.createdAt));
};

/** So many of the mails and so many of the Slack messages: however many of one wait, the others are not kept by them. */
const oldestMarks = async (outbox: Table, { pk, before, atMost }: Asked): Promise<Row[]> => {
  let oldest: Row[] = [];
  for await (const page of pagesOf(outbox, { pk })) {
    const due = page.filter(({ at }) => (at as string) < before.toISOString());
    const byChannel = Map.groupBy([...oldest, ...due], ({ via }) => via);
    oldest = [...byChannel.values()].flatMap((marks) => marks.sort(byMark).slice(0, atMost));
  }
  return oldest;
};

/** Deliveries written before leases had holders are held by nobody, none of them was sent once more, and none has failed for long. */
export const deliveryIn = (row: Row): Delivery => ({
  leasedBy: null,
  again: 0,
  failing: null,
  ...(row.delivery as Omit<Delivery, 'leasedBy' | 'again' | 'failing'>),
});

const byMark = (one: Row, other: Row): number =>
  (one.at as string).localeCompare(other.at as string) || one.sk.localeCompare(other.sk);

/** Not one that was set anew since it was read. */
const forget = async (outbox: Table, { pk, sk, at }: Row): Promise<void> => {
  await heldCondition(
    outbox.client.send(
      new DeleteCommand({
        TableName: outbox.name,
        Key: { pk, sk },
        ConditionExpression: '#at = :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': at },
      }),
    ),
  );
};
