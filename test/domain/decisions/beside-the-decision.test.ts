import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../shared/domain/read-decision.ts';

describe('what stands beside a decision', () => {
  it('keeps what the body adds apart from what members say', () => {
    const decision = readDecision(
      'Byrådet godkendte indstillingen.\nUdvalget ønsker en status til maj.\n(A) stemte imod, idet (A) ønsker mere.\n(F) undlod at stemme.',
      1,
    );
    expect(decision.kind).toBe('approved-with-remark');
    expect(decision.remarks).toEqual(['Udvalget ønsker en status til maj.']);
    expect(decision.minority).toEqual(['(A) stemte imod, idet (A) ønsker mere.']);
  });

  it.each([
    ['Sagen sendes tilbage til administrationen med henblik på en partshøring.', 'administrationen'],
    ['Økonomiudvalget oversender budgetforslaget til Byrådets 2. behandling.', 'Byrådets 2. behandling'],
    ['Sagen går tilbage til forvaltningen.', 'forvaltningen'],
    ['Sagen sendes tilbage til fornyet behandling i Plan- og Tryghedsudvalget.', 'Plan- og Tryghedsudvalget'],
    ['Godkendt.', null],
  ])('says where a case goes: %j', (text, where) => {
    expect(readDecision(text, 1).referredTo).toBe(where);
  });
});
