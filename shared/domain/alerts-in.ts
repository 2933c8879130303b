import type { Delivery } from './delivery.ts';
import type { AlertId } from './ids.ts';

/** The alerts that a delivery brings; none for one that is about the subscription itself. */
export const alertsIn = (contents: Delivery['contents']): AlertId[] => {
  if (contents.kind === 'alert') return [contents.alertId];
  return contents.kind === 'digest' ? contents.alertIds : [];
};
