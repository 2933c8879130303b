// One word of digits in groups, perhaps damaged: "00.22.04-P35-57-25", "21-014448", "25/26257", "22-006655K"; some print
// "Sagsnr.:" before it. A date alone is none.
const caseNumberLine =
  /^(?:(?:sags?-?(?:nr|nummer|id)|journalnr|acadrenr)\.? ?:? ?)?(?<number>(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}$)\d{1,12}(?:[.\-/][\dA-ZÆØÅ]{1,12}){1,8})$/iu;

/** The case number that a line consists of, as printed; null for other lines. */
export const caseNumberIn = (line: string): string | null => caseNumberLine.exec(line)?.groups?.number ?? null;
