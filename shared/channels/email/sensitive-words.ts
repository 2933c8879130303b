/**
 * Words that tell of whoever follows or reads them what is theirs alone (GDPR, article 9, and what comes near it). They count in
 * any inflection, and inside compounds from five letters on; that harmless words are kept still with them does no harm.
 */
const groups = {
  health: `
    sygdom sygehus hospital hospice patient psykiatri psykisk psykolog diagnose demens demente alzheimer parkinson sklerose sclerose
    kræft diabetes epilepsi astma allergi muskelsvind hjerneskade hjernerystelse depression angst skizofreni bipolar psykose
    adhd add autisme autist asperger tourette ordblind dysleksi spiseforstyrrelse anoreksi bulimi overvægt selvmord selvskade
    handicap udviklingshæmmet udviklingshæmning blinde døve døvblind hørehæmmet kørestol senfølger
    hiv aids hepatitis abort fertilitet prævention omskæring kol gigt`,
  dependence:
    'misbrug rusmiddel rusmidler alkohol alkoholiker narkotika hash ludomani spilafhængig afhængighed metadon',
  care: `
    botilbud plejehjem herberg krisecenter hjemløs voldsramt incest overgreb anbringelse anbragte plejefamilie
    tvangsfjernelse adoption underretning kriminalforsorg`,
  benefits: `
    pension kontanthjælp uddannelseshjælp sygedagpenge dagpenge ledighedsydelse ressourceforløb jobafklaring fleksjob flexjob
    revalidering integrationsydelse selvforsørgelse merudgifter efterløn boligstøtte gældssanering enkeltydelse`,
  belief: `
    religion religiøs trossamfund trosfællesskab kirke menighed menighedsråd provsti biskop kristen kristne bibel
    katolik katolsk protestant baptist metodist adventist jehovas mormon scientology ateist konfirmand
    moské moske muslim islam koran imam ramadan halal bederum tørklæde
    synagoge jøde jødisk jødedom rabbiner hindu sikh buddhis buddha bahai`,
  origin: 'asyl asylansøger asylcenter flygtning indvandrer etnisk statsløs racisme antisemitisme',
  sexuality: `
    homoseksuel biseksuel seksualitet seksuel transkønnet transperson kønsskifte kønsidentitet queer lesbisk bøsse lgbt lgbtq
    lgbtqia sexarbejder sexarbejde prostitution`,
  politics:
    'socialdemokrat folkeparti partistøtte vælgerforening ungdomsparti lokalliste borgerliste fælleslisten kommunist',
  unions: `
    fagforening fagforbund fagbevægelse tillidsrepræsentant strejke lockout lærerforening sygeplejeråd lønmodtager akasse`,
};

/** Words of several parts, which stand in that order. */
const phrases = ['jehovas vidner', 'cerebral parese', 'tabt arbejdsfortjeneste', 'vold i nære relationer', 'a-kasse'];

export const sensitiveWords: readonly string[] = [
  ...Object.values(groups).flatMap((words) => words.trim().split(/\s+/u)),
  ...phrases,
];

/**
 * Names that mean something else in other forms ("alternativ", "radikalisering", "moderat"): looked for as they are, or with
 * an s behind. "Venstre" is left, too; a title with it is kept still.
 */
export const sensitiveNames: readonly string[] = [
  // Parties of the Folketing, of councils, and that were there.
  'Venstre',
  'Liberal Alliance',
  'LA',
  'Danmarksdemokraterne',
  'Radikale',
  'Radikale Venstre',
  'Enhedslisten',
  'SF',
  'Moderaterne',
  'Alternativet',
  'DF',
  'Konservative',
  'Borgernes Parti',
  'Nye Borgerlige',
  'Kristendemokraterne',
  'Frie Grønne',
  'Veganerpartiet',
  'Stram Kurs',
  'Slesvigsk Parti',
  'Schleswigsche Partei',
  'Tværpolitisk',
  'Lokallisten',
  'Borgerlisten',
  'Bylisten',
  // Unions.
  '3F',
  'HK',
  'FOA',
  'DSR',
  'BUPL',
  'DLF',
  'FH',
  'Krifa',
  'Djøf',
  'Dansk Metal',
  'Prosa',
  'NNF',
  'Socialpædagogerne',
  'Akademikerne',
];
