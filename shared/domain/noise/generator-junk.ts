import type { NoiseRule } from './noise-rule.ts';

/** What programs leave in the text they make: signs without a shape, marks of their own, and their names. */
export const generatorJunk: NoiseRule = {
  name: 'generator junk',
  quieten: (text) =>
    text
      .replace(/[\x80-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd\ue000-\uf8ff]/gu, '')
      .replace(/\[if !?[a-zA-Z]{1,40}\]|\[endif\]/gu, '')
      .replace(/Evaluation Only\. Created with Aspose[^\n]{0,200}\n?/gu, '')
      .normalize('NFC'),
  same: [
    ['Godkendt', 'God\u00adkendt\u200b'],
    ['\uf0b7 Godkendt', ' Godkendt'],
    ['Godkendt', '[if !supportLists]Godkendt[endif]'],
    ['Evaluation Only. Created with Aspose.Words. Copyright 2003-2015 Aspose Pty Ltd.\nGodkendt', 'Godkendt'],
    ['Måløv', 'Ma\u030aløv'],
  ],
  different: [['Godkendt', 'Godkendt [punkt 2]']],
};
