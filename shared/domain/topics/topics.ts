import { aTopic, type Topic } from './topic.ts';

/** In the order people see them. */
export const topics: readonly Topic[] = [
  aTopic('aeldre', {
    label: 'Ældre og pleje',
    kle: ['27.36', '27.42', '27.69'],
    words: ['ældrepleje', 'plejehjem', 'plejecenter', 'hjemmepleje', 'ældreråd', 'seniorråd'],
  }),
  aTopic('beskaeftigelse', {
    label: 'Beskæftigelse',
    kle: ['15'],
    words: ['beskæftigelse', 'jobcenter', 'aktivering', 'ledighed', 'dagpenge', 'kontanthjælp'],
  }),
  aTopic('bolig', {
    label: 'Boliger',
    kle: ['03'],
    words: ['almene boliger', 'boligselskab', 'boligforening', 'ungdomsbolig', 'ældrebolig', 'boligområde'],
  }),
  aTopic('byggeri', { label: 'Byggeri', kle: ['02'], words: ['byggetilladelse', 'byggesag', 'nedrivning'] }),
  aTopic('budget', {
    label: 'Budget og regnskab',
    kle: ['00.30', '00.32'],
    words: ['budget', 'regnskab', 'budgetopfølgning', 'anlægsbevilling'],
  }),
  aTopic('boern', {
    label: 'Børn og unge',
    kle: ['34', '27.24'],
    words: ['anbringelse', 'barnets lov', 'ungdomsskole', 'børnehus'],
  }),
  aTopic('dagtilbud', {
    label: 'Dagtilbud',
    kle: ['28'],
    words: ['dagtilbud', 'børnehave', 'vuggestue', 'dagpleje', 'daginstitution'],
  }),
  aTopic('erhverv', {
    label: 'Erhverv',
    kle: ['24'],
    words: ['erhverv', 'iværksætter', 'turisme'],
    exceptWords: ['erhvervskompetencegivende'],
  }),
  aTopic('forsyning', {
    label: 'Forsyning og varme',
    kle: ['13'],
    words: ['fjernvarme', 'varmeforsyning', 'vandforsyning', 'forsyning'],
    exceptWords: ['forsyningspligt'],
  }),
  aTopic('idraet', {
    label: 'Idræt og fritid',
    kle: ['04', '18'],
    words: ['idræt', 'svømmehal', 'fritid', 'folkeoplysning', 'foreningsliv', 'legeplads'],
  }),
  aTopic('klima', {
    label: 'Klima og natur',
    kle: ['01.05', '01.16', '09.00'],
    words: ['klima', 'natur', 'solcelle', 'vindmølle', 'biodiversitet'],
    exceptWords: ['arbejdsklima', 'naturlig', 'signatur'],
  }),
  aTopic('kultur', {
    label: 'Kultur',
    kle: ['19', '20', '21'],
    words: ['kultur', 'bibliotek', 'museum', 'teater', 'musikskole'],
    exceptWords: ['subkultur'],
  }),
  aTopic('lokalplaner', {
    label: 'Planer og byudvikling',
    kle: ['01.02'],
    words: ['lokalplan', 'kommuneplan', 'byudvikling', 'helhedsplan', 'planstrategi'],
  }),
  aTopic('miljoe', {
    label: 'Miljø og spildevand',
    kle: ['06', '09'],
    words: ['spildevand', 'støj', 'grundvand', 'forurening', 'vandløb', 'pfas'],
  }),
  aTopic('affald', { label: 'Affald og genbrug', kle: ['07'], words: ['affald', 'genbrug', 'renovation'] }),
  aTopic('social', {
    label: 'Social og handicap',
    kle: ['27'],
    words: ['handicap', 'botilbud', 'socialpsykiatri', 'misbrug', 'hjemløs', 'krisecenter'],
  }),
  aTopic('skole', {
    label: 'Skole',
    kle: ['17'],
    words: ['skole', 'folkeskole', 'sfo', 'elever'],
    exceptWords: ['skolevej', 'højskole', 'musikskole', 'ungdomsskole'],
  }),
  aTopic('sundhed', {
    label: 'Sundhed',
    kle: ['29'],
    words: ['sundhed', 'forebyggelse', 'genoptræning', 'tandpleje', 'sundhedshus'],
  }),
  aTopic('trafik', {
    label: 'Trafik og veje',
    kle: ['05'],
    words: ['trafik', 'cykelsti', 'parkering', 'busdrift', 'hastighed', 'vejprojekt', 'letbane'],
  }),
  aTopic('ejendomme', {
    label: 'Kommunens ejendomme',
    kle: ['82'],
    words: ['ejendomssalg', 'salg af grund', 'køb af ejendom', 'grundsalg'],
  }),
  aTopic('udbud', { label: 'Indkøb og udbud', kle: ['88'], words: ['udbud', 'indkøb', 'licitation'] }),
  aTopic('tryghed', {
    label: 'Tryghed og integration',
    kle: ['14'],
    words: ['tryghed', 'kriminalitet', 'radikalisering', 'ekstremisme', 'integration', 'beredskab', 'ssp'],
  }),
  aTopic('uddannelse', {
    label: 'Uddannelse',
    kle: ['54'],
    words: ['ungdomsuddannelse', 'erhvervsuddannelse', 'fgu', 'gymnasium', 'ungeindsats'],
  }),
  aTopic('valg', {
    label: 'Valg og demokrati',
    kle: ['84', '00.22'],
    words: ['valgsted', 'borgerinddragelse', 'folketingsvalg', 'kommunalvalg', 'borgerforslag'],
  }),
  aTopic('personale', {
    label: 'Personale',
    kle: ['81'],
    words: ['sygefravær', 'rekruttering', 'arbejdsmiljø', 'medarbejdere'],
  }),
];

export const findTopic = (id: string): Topic | null => topics.find((topic) => topic.id === id) ?? null;
