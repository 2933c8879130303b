/** What one item of a page is made of; everything else has the shape that the site gives it. */
type ItemParts = {
  title?: string;
  caseNumber?: string;
  number?: string;
  html?: string;
  attachments?: readonly string[];
};

const guid = (kind: string, index: number): string =>
  `${index.toString(16).padStart(8, '0')}-${kind.padStart(4, '0')}-4222-8333-444455556666`;

/** An item's Html, in the shape that the site gives it. */
export const itemHtml = (parts: { decision?: string; report?: string; journey?: string }): string => {
  const { decision = 'Godkendt.', report = '<p>Sagen fremlægges.</p>', journey = '' } = parts;
  const decided = `<div><h3>Beslutning</h3><span><p>${decision}</p><p>Afbud: Anna Berg (A)</p></span></div>`;
  const before = journey === '' ? '' : `<h3>Sagens forløb</h3><span class='sagsforloeb'>${journey}</span>`;
  const told = `<h3>Fremstilling</h3><span class='ukendt'>${report}</span>`;
  return `<div><div id='sagsfremstillingContainer'>${decided}${told}${before}</div></div>`;
};

export const itemJson = (index: number, parts: ItemParts = {}) => {
  const { title = `Sag ${index + 1}`, caseNumber = `00.01.00-A00-${index + 1}-26`, html = itemHtml({}) } = parts;
  const number = parts.number ?? String(index + 1);
  return {
    Id: guid('a', index + 1),
    AgendaUid: guid('b', 1),
    Number: number,
    Punktnummer: number,
    Sorting: index + 1,
    Caption: title,
    Navn: title,
    CaseNumber: caseNumber,
    SagsNummer: caseNumber,
    IsOpen: false,
    Felter: [{ Html: html, DocumentId: guid('c', index + 1), Link: null }],
    Bilag: (parts.attachments ?? []).map((name, order) => ({
      Id: guid('d', index * 100 + order),
      Navn: name,
      Order: order,
      HarPdfVersion: 'true',
    })),
    ExternalAgendaItemAttendees: [],
  };
};

/** The minutes of one meeting as the site answers them. */
export const agendaJsonOf = (items: readonly unknown[], participants: readonly string[] = ['Anna Berg (A)']) => ({
  Id: guid('e', 1),
  TillaegsDagsorden: false,
  Udvalg: { Id: guid('f', 1), Navn: 'Byrådet', Historisk: false },
  Moede: {
    Id: '00000000-0000-0000-0000-000000000000',
    MeetingBeginUtc: '2026-04-14T18:00:00+02:00',
    Dato: '2026-04-14T18:00:00+02:00',
    Sted: 'Byrådssalen',
    Afsluttet: true,
    Navn: 'Referat',
    ReleasedDate: null,
    Moededeltagere: participants.map((Name) => ({
      Name,
      Absent: false,
      ParticipationCancelled: false,
      AttendanceType: 0,
    })),
  },
  Dagsordenpunkter: items,
});

export const agendaPage = (...parts: Parameters<typeof agendaJsonOf>): string => JSON.stringify(agendaJsonOf(...parts));
