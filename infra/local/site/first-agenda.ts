/** The parts of FirstAgenda Publication's answers that the replay site builds or reads; field names are the vendor's. */
export type Committee = { Id: string; Navn: string; Historisk: boolean };

/** A meeting as both the list and the publication show it. Times carry the local offset, in spite of "Utc". */
export type Sitting = {
  Id: string;
  MeetingBeginUtc: string;
  MeetingEndUtc: string | null;
  ReleasedDate: string | null;
  Dato: string;
  Sted: string;
  /** True means minutes; the name does not tell. */
  Afsluttet: boolean;
  Moededeltagere: Attendance[] | null;
  Navn: string;
  Description: string | null;
  ElasticSearchResults: null;
  SourceId: string | null;
  IsSupplementaryAgenda: boolean;
};

export type Attendance = { Name: string; Absent: boolean; ParticipationCancelled: boolean; AttendanceType: number };

type Field = { Navn: string; Html: string; Tekst: null; Id: string; Link: string; DocumentId: string };

export type Attachment = { HarPdfVersion: 'true'; Order: number; Navn: string; Id: string };

export type Item = {
  Lydfiler: null;
  Ressourcer: null;
  Felter: Field[];
  Presentations: null;
  ItemDecision: null;
  SagsNummer: string;
  Navn: string;
  Punktnummer: string;
  Bilag: Attachment[];
  Documents: null;
  Id: string;
  IntegrationUid: string;
  CorporationUid: string;
  AgendaUid: string;
  Number: string;
  Sorting: number;
  IsOpen: boolean;
  CaseNumber: string;
  SourceId: string | null;
  Caption: string;
  CasePresentationUid: null;
  ExternalAgendaItemAttendees: [];
};

/** What `/api/agenda/dagsorden/{id}` answers. */
export type PublicationPage = {
  Dagsordenpunkter: Item[];
  Udvalg: Committee;
  Moede: Sitting;
  TillaegsDagsorden: boolean;
  Id: string;
  Lydfiler: null;
};

/** What `/api/agenda/udvalgsliste` answers: committees by group, each with all its meetings. */
export type CommitteeList = { Udvalg: Record<string, (Committee & { Moeder: Sitting[] })[]> };

/** Where the platform has nothing to point to. */
export const zeroGuid = '00000000-0000-0000-0000-000000000000';
