import { describe, expect, it } from 'vitest';
import { previewPart } from '../../../../functions/web/pages/preview-part.ts';
import { foretasteOf } from '../../../../shared/domain/foretaste.ts';
import { kindsOfGroups } from '../../../../shared/domain/kind-groups.ts';
import { aDecision } from '../../../support/a-decision.ts';
import { aSitting } from '../../../support/a-sitting.ts';
import { anItem } from '../../../support/an-item.ts';

/** Four meetings that have been held, and one of which only the agenda is out. */
const year = ['2025-06', '2025-09', '2025-12', '2026-03', '2026-04'].map((month, index) =>
  aSitting({
    startsAt: `${month}-10T15:00:00.000Z`,
    items: [anItem({ title: 'Havnen', decision: index === 4 ? null : aDecision('Godkendt.') })],
  }),
);
const preview = async (groups: string[], word = 'havn') =>
  String(await previewPart(foretasteOf({ wishes: [{ by: 'word', word }], kinds: kindsOfGroups(groups) }, year)));

describe('the preview', () => {
  it('counts what was decided, unless something else is chosen', async () => {
    const text = await preview([]);
    expect(text).toContain('Du ville have fået mindst 4 varsler; her er de tre seneste:');
    expect(text).toContain('<strong>Godkendt:</strong> Havnen');
    expect(text).toContain('Vi tæller beslutninger og udsættelser.');
  });

  it('counts agendas for who chose agendas, and says so', async () => {
    const text = await preview(['nyt']);
    expect(text).toContain('Du ville have fået mindst 5 varsler; her er de tre seneste:');
    expect(text).toContain('<strong>På dagsordenen:</strong> Havnen');
    expect(text).not.toContain('Godkendt');
    expect(text).toContain('Vi tæller én dagsorden for hvert møde.');
    expect(text).not.toContain('beslutninger');
  });

  it('counts both for who chose both', async () => {
    const text = await preview(['nyt', 'besluttet']);
    expect(text).toContain('mindst 9 varsler');
    expect(text).toContain('Vi tæller én dagsorden for hvert møde og det af det valgte, som referaterne viser.');
  });

  it('says no more than it counts for who chose some of what happens at a meeting', async () => {
    expect(await preview(['udsat'])).not.toContain('beslutninger og udsættelser');
  });

  it('counts the agendas of a case that is followed, as they are told', async () => {
    const wishes = [{ by: 'case', caseNumber: anItem().caseNumber ?? '' } as const];
    const text = String(await previewPart(foretasteOf({ wishes, kinds: null }, year)));
    expect(text).toContain('mindst 9 varsler');
    expect(text).toContain('én dagsorden for hvert møde, beslutninger og udsættelser.');
  });

  it('does not say that there was nothing where it cannot count', async () => {
    const text = await preview(['bilag', 'rettet']);
    expect(text).toContain('Rettelser og bilag kan vi ikke tælle bagud. Kommer der noget, skriver vi.');
    expect(text).not.toContain('ikke fundet');
  });

  it('says where there was nothing', async () => {
    expect(await preview(['nyt'], 'havnebad')).toContain('Vi har ikke fundet noget om det');
  });
});
