import { type Delivery, newDelivery } from '../../shared/domain/delivery.ts';
import { anAlert } from './an-alert.ts';

/** The delivery of the alert that `anAlert` makes; it waits to be sent. */
export const aDelivery = (overrides: Partial<Delivery> = {}): Delivery => {
  const { alertId, subscriberId, via, raisedAt } = anAlert();
  return {
    ...newDelivery({
      deliveryId: `alert.${alertId}`,
      subscriberId,
      via,
      group: subscriberId,
      contents: { kind: 'alert', alertId },
      createdAt: raisedAt,
    }),
    ...overrides,
  };
};
