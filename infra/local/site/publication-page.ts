import { localTime } from './copenhagen-time.ts';
import {
  type Attachment,
  type Attendance,
  type Committee,
  type Item,
  type PublicationPage,
  type Sitting,
  zeroGuid,
} from './first-agenda.ts';
import { itemHtml } from './item-html.ts';
import { type ItemFacts, isClosed, type MeetingFacts } from './meeting-facts.ts';
import { stableGuid } from './stable-guid.ts';

/** What a publication is, beside the meeting it tells of. */
export type Wrapping = {
  id: string;
  committee: Committee;
  /** "Dagsorden", "Tillægsdagsorden" or "Referat". */
  name: string;
  minutes: boolean;
  /** The site's own, for links. */
  origin: string;
};

/** FirstAgenda's JSON for one publication, built from what is known of the meeting. */
export const publicationPage = (meeting: MeetingFacts, wrapping: Wrapping): PublicationPage => ({
  Dagsordenpunkter: meeting.items.map((item, index) => itemOf(item, { wrapping, sorting: index + 1 })),
  Udvalg: wrapping.committee,
  Moede: {
    ...sittingOf(meeting, wrapping),
    // The publication itself carries neither: only the list does.
    Id: zeroGuid,
    ReleasedDate: null,
    Moededeltagere: meeting.participants.map((name) => attendanceOf(name, meeting.cancelled)),
  },
  TillaegsDagsorden: false,
  Id: wrapping.id,
  Lydfiler: null,
});

/** What the list and the publication have in common about a meeting. */
export const sittingOf = (
  { startsAt, place }: MeetingFacts,
  { name, minutes }: Pick<Wrapping, 'name' | 'minutes'>,
): Omit<Sitting, 'Id' | 'ReleasedDate' | 'Moededeltagere'> => ({
  MeetingBeginUtc: localTime(startsAt),
  MeetingEndUtc: null,
  Dato: localTime(startsAt),
  Sted: place,
  Afsluttet: minutes,
  Navn: name,
  Description: '',
  ElasticSearchResults: null,
  SourceId: null,
  // False on the platform's own supplementary agendas too: only the name tells.
  IsSupplementaryAgenda: false,
});

const attendanceOf = (name: string, cancelled: string[]): Attendance => ({
  Name: name,
  Absent: false,
  ParticipationCancelled: cancelled.includes(name),
  AttendanceType: 0,
});

function itemOf(item: ItemFacts, { wrapping, sorting }: { wrapping: Wrapping; sorting: number }): Item {
  const { number, title, caseNumber } = item;
  return {
    ...emptyParts,
    Felter: [fieldOf(item, wrapping)],
    SagsNummer: caseNumber,
    Navn: title,
    Punktnummer: number,
    Bilag: item.attachments.map((name, order) => attachmentOf(name, { order, caseNumber })),
    Id: stableGuid(wrapping.id, 'item', number),
    AgendaUid: wrapping.id,
    Number: number,
    Sorting: sorting,
    IsOpen: !isClosed(item),
    CaseNumber: caseNumber,
    Caption: title,
  };
}

function fieldOf(item: ItemFacts, { id, origin }: Wrapping) {
  const DocumentId = isClosed(item) ? zeroGuid : stableGuid(id, 'document', item.number);
  const Link = isClosed(item) ? '' : `${origin}/Vis/Pdf/bilag/${DocumentId}`;
  return { Navn: '', Html: itemHtml(item), Tekst: null, Id: zeroGuid, Link, DocumentId };
}

const attachmentOf = (name: string, { order, caseNumber }: { order: number; caseNumber: string }): Attachment => ({
  HarPdfVersion: 'true',
  Order: order,
  Navn: name,
  Id: stableGuid(caseNumber, 'attachment', name),
});

const emptyParts = {
  Lydfiler: null,
  Ressourcer: null,
  Presentations: null,
  ItemDecision: null,
  Documents: null,
  IntegrationUid: zeroGuid,
  CorporationUid: zeroGuid,
  SourceId: null,
  CasePresentationUid: null,
  ExternalAgendaItemAttendees: [] as [],
};
