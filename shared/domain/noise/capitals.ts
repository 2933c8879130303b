import type { NoiseRule } from './noise-rule.ts';

export const capitals: NoiseRule = {
  name: 'capitals',
  quieten: (text) => text.toLowerCase(),
  same: [['GODKENDT AF BYRÅDET', 'Godkendt af byrådet']],
  different: [['(A)', '(B)']],
};
