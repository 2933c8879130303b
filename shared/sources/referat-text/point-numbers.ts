// "... udfases pr. 1." goes on with "februar"; "jf. pkt. 2." is no number of a list either.
const afterAbbreviation = /(?<!\p{L})(?:pr|nr|pkt|stk|jf|ca|kl|kap|art|den|d)\.?\s?$/iu;
const numberAtTheEnd = /^(?<text>.*(?:[\p{Ll}\p{Pe}\p{Pf}"]|[.,:;?!] ?))(?<number>\d{1,2})\.$/u;

/**
 * The 2019 pages print a list number at the end of its point's first line ("Virksomhedsbesøg1.", "... godkendes. 1.").
 * Such a number is moved in front. Only the number that is next in the list, or begins one, counts.
 */
export const pointNumbersInFront = (lines: readonly string[]): string[] => {
  let next = 1;
  return lines.map((line) => {
    const found = numberAtTheEnd.exec(line)?.groups;
    const number = Number(found?.number);
    if (found?.text === undefined || afterAbbreviation.test(found.text) || (number !== next && number !== 1))
      return line;
    next = number + 1;
    return `${number}. ${found.text.trim()}`;
  });
};
