import { readerName } from './reader-template.ts';

/** What was made, and what a person does next. */
export const nextSteps = (id: string, files: readonly string[]): string => `Written, and registered nowhere yet:
${files.map((file) => `  ${file}`).join('\n')}

Next:
  1. Fill in the head of ${id}-reader.ts, and replace the example pages and what is expected of them by your own.
  2. Add the platform to the table in shared/sources/platforms.ts:
       import { ${readerName(id)} } from './${id}/${id}-reader.ts';
       ${id.includes('-') ? `'${id}'` : id}: { text: ${readerName(id)}, site: null },
  3. npx vitest run test/sources/pages.test.ts fails until the reader reads them.
  4. For sites with a list: write ${id}-source.ts, put it into the table in place of null, save list pages,
     and add the sources to shared/sources/known-sources.ts.

shared/sources/ADDING-A-SOURCE.md tells it in full.
`;
