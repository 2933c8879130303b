import type { Subscriber, Subscription } from '../../shared/domain/subscription.ts';

type Kept = { subscriber: Subscriber; owned: readonly Subscription[]; lastMailAt: string | null };

/** All that we keep of a subscriber, as JSON that people and programs can read (GDPR, articles 15 and 20). */
export const exportOf = ({ subscriber: { subscriberId, destination }, owned, lastMailAt }: Kept): string =>
  JSON.stringify(
    {
      adresse: destination.via === 'email' ? destination.address : null,
      kanal: destination.via === 'slack' ? destination.channel : null,
      vores_nummer: subscriberId,
      sidst_skrevet: lastMailAt,
      abonnementer: owned.map(({ subscriberId: _own, via: _via, ...subscription }) => subscription),
      ogsaa_gemt:
        'Under vores nummer gemmer vi i 90 dage, hvilke møder vi har skrevet til dig om, og om mailen kom frem. Tilmeldinger fra dit netværk tælles i en time uden at kunne føres tilbage til dig.',
    },
    null,
    2,
  );
