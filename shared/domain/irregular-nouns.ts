/**
 * Nouns that a stemmer does not bring together with their other forms. Only those that change their letters within; what has
 * another sense too is left out ("handler", "midler", "anden").
 */
const families = [
  ...`
  by bys byen byens byer byers byerne byernes
  sø søs søen søens søer søers søerne søernes
  ko køer køers køerne køernes
  bro bros broen broens broer broers broerne broernes
  sti stis stien stiens stier stiers stierne stiernes
  træ træs træet træets træer træers træerne træernes
  barn barns barnet barnets børn børns børnene børnenes
  bog bogs bogen bogens bøger bøgers bøgerne bøgernes
  mand mands manden mandens mænd mænds mændene mændenes
  hånd hånds hånden håndens hænder hænders hænderne hændernes
  fod fods foden fodens fødder fødders fødderne føddernes
  tand tands tanden tandens tænder tænders tænderne tændernes
  nat nats natten nattens nætter nætters nætterne nætternes
  stad stads staden stadens stæder stæders stæderne stædernes
  kraft krafts kraften kraftens kræfter kræfters kræfterne kræfternes
  rod rods roden rodens rødder rødders rødderne røddernes
  bonde bondes bonden bondens bønder bønders bønderne bøndernes
  gås gåsen gåsens gæs gæssene gæssenes
  øje øjes øjet øjets øjne øjnes øjnene øjnenes
  bror brors broderen broderens brødre brødres brødrene brødrenes
  mor mors moderen moderens mødre mødres mødrene mødrenes
  far fars faderen faderens fædre fædres fædrene fædrenes
  søster søsters søsteren søsterens søstre søstres søstrene søstrenes
  datter datters datteren datterens døtre døtres døtrene døtrenes
  forælder forælders forælderen forælderens forældre forældres forældrene forældrenes`
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ')),
  ...'cykel regel artikel titel kapitel vinkel kabel møbel muskel'.split(' ').map(losingAnE),
  ...'center teater minister filter register orkester vinter mester kloster cylinder'.split(' ').map(losingAnE),
];

/** "cykel", "cyklen", "cykler"; "center", "centret", "centre". */
function losingAnE(singular: string): string[] {
  const base = `${singular.slice(0, -2)}${singular.at(-1)}`;
  const endings = singular.endsWith('l') ? ['er', 'erne', 'en', 'et'] : ['e', 'ene', 'en', 'et'];
  const definite = ['en', 'et'].map((ending) => `${singular}${ending}`);
  return [singular, ...definite, ...endings.map((ending) => `${base}${ending}`)].flatMap((form) => [form, `${form}s`]);
}

const familyOf = new Map(families.flatMap((family) => family.map((form) => [form, family] as const)));

/**
 * All forms of a noun that is irregular, the singular first; also of a compound that ends with one ("skolebog"). Empty for any
 * other word.
 */
export const irregularForms = (word: string): string[] => {
  for (let start = 0; start < word.length - 2; start += 1) {
    const family = familyOf.get(word.slice(start));
    if (family !== undefined) return family.map((form) => `${word.slice(0, start)}${form}`);
  }
  return latinForms(word);
};

/** "museum", "museet", "museer"; "gymnasium", "gymnasiet"; "jubilæum". */
const latinForms = (word: string): string[] => {
  const base = /^(.{2,}[eiæ])(?:um(?:s|met|mets)?|ets?|ers?|ernes?)$/u.exec(word)?.[1];
  if (base === undefined) return [];
  return ['um', 'ums', 'et', 'ets', 'er', 'ers', 'erne', 'ernes'].map((ending) => `${base}${ending}`);
};
