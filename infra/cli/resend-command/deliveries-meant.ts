import type { Outbox } from '../../../shared/domain/delivery.ts';
import { meetingId } from '../../../shared/domain/ids.ts';
import { CommandFailed } from '../command-failed.ts';

type Asked = { again: boolean; outbox: Pick<Outbox, 'alertsOf' | 'deliveryOf'> };

/**
 * The ids of the deliveries that are named, each once: by themselves, or by the change (<meetingId>/<revision>) that they bring -
 * then those that the provider took are meant only with `again`.
 */
export async function deliveriesMeant(named: readonly string[], asked: Asked): Promise<string[]> {
  const found = await Promise.all(named.map((name) => (isChange(name) ? broughtBy(name, asked) : [name])));
  return [...new Set(found.flat())];
}

const isChange = (name: string): boolean => /\/\d{1,9}$/u.test(name);

const broughtBy = async (change: string, { again, outbox }: Asked): Promise<string[]> => {
  const cut = change.lastIndexOf('/');
  const alerts = await outbox.alertsOf(meetingId(change.slice(0, cut)), Number(change.slice(cut + 1)));
  const deliveries = await Promise.all(alerts.map(({ alertId }) => outbox.deliveryOf(alertId)));
  const sent = deliveries.filter((delivery) => delivery !== null);
  const meant = sent.filter(({ status }) => again || status !== 'accepted');
  if (meant.length > 0) return meant.map(({ deliveryId }) => deliveryId).sort();
  const what = JSON.stringify(change.slice(0, 120));
  throw new CommandFailed(
    sent.length === 0
      ? `nothing was sent of ${what}; referatvagt who tells who hears of it`
      : `the provider took all that was sent of ${what} (${sent.length}); with --again it is sent once more all the same`,
  );
};
