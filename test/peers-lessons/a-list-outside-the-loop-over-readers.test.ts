import { describe, expect, it } from 'vitest';
import { aTownOfReaders } from '../functions/corrections/a-town-of-readers.ts';
import { firstTold, weReadAgain } from '../functions/corrections/three-revisions.ts';

const school = { by: 'word', word: 'udsættes' } as const;
const bikes = { by: 'word', word: 'cykelsti' } as const;

describe('what one reader hears of', () => {
  it.each(['at-once', 'daily'] as const)(
    'never reaches another (%s): a list created outside the loop over users',
    async (cadence) => {
      const town = aTownOfReaders();
      await town.follow('astrid', school, { cadence });
      await town.follow('bo', bikes, { cadence });
      await town.follow('carla', school, { cadence });
      await town.tell(firstTold);
      town.clock.pass(20 * 60);
      await town.sendDigests();
      await town.bringAllOut();
      const told = async (name: string) => (await town.mailsTo(name)).map(({ text }) => text ?? '').join();
      expect(town.recipients()).toEqual(['astrid', 'bo', 'carla']);
      for (const name of ['astrid', 'carla']) {
        expect(await told(name)).toContain('Ny skole');
        expect(await told(name)).not.toContain('Cykelsti');
      }
      expect(await told('bo')).toContain('Cykelsti');
      expect(await told('bo')).not.toContain('Ny skole');
    },
  );

  it('is not corrected to another', async () => {
    const town = aTownOfReaders();
    await town.follow('astrid', school);
    await town.follow('bo', bikes);
    await town.tell(firstTold);
    await town.tell(weReadAgain);
    expect(town.recipients()).toEqual(['astrid', 'astrid', 'bo']);
  });
});
