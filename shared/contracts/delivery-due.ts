import { z } from 'zod';

/** A delivery waits in the outbox; the queue only carries its key, never an address or a text. */
export const deliveryDue = z.object({ deliveryId: z.string().min(1) });
export type DeliveryDue = z.infer<typeof deliveryDue>;
