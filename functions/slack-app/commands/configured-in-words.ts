import { wishInWords } from '../../../shared/channels/danish-words.ts';
import { wishesOfChannel } from '../../../shared/contracts/slack-channels.ts';
import type { SlackAppDependencies } from '../dependencies.ts';
import { listed, municipalityNamed } from './words.ts';

/** What the channel hears of by the installation's configuration, in a sentence; null where it names no such channel. */
export const configuredInWords = (
  { channel }: { channel: string },
  { configured, watched }: Pick<SlackAppDependencies, 'configured' | 'watched'>,
): string | null => {
  const asked = configured
    .filter((one) => one.channel === channel)
    .flatMap((one) =>
      one.sources.flatMap((source) =>
        wishesOfChannel(one).map((wish) => wishInWords(wish, municipalityNamed(source, watched))),
      ),
    );
  return asked.length === 0
    ? null
    : `Driften har sat kanalen op til at høre om ${listed(asked)}. Det kan kun driften ændre.`;
};

/** Whoever reads what the channel follows, or stops it, is not to believe that this is all it hears of. */
export const withConfigured = (answer: string, configured: string | null): string =>
  configured === null ? answer : `${answer}\n${configured}`;
