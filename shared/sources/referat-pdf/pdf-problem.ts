import type { Problem } from '../problem.ts';

const brokenOff = 'the PDF is damaged or breaks off';

/** What pdf.js tells of a file that it cannot read, by the name of its error; its words may quote the file and are left out. */
export const pdfProblem = (error: unknown): Problem => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return { kind: 'unexpected-layout', missing: 'the PDF is encrypted and wants a password' };
  return { kind: 'unexpected-layout', missing: brokenOff };
};

export const pdfBreaksOff: Problem = { kind: 'unexpected-layout', missing: brokenOff };
