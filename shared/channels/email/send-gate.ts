/** The send gate: nobody is written to unless the operator opened it for everyone, or for this address. */
export const mayBeSentTo = (address: string, gate: 'everyone' | 'nobody' | readonly string[]): boolean => {
  if (gate === 'everyone') return true;
  return gate !== 'nobody' && gate.includes(address.toLowerCase());
};
