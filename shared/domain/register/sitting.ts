import type { Decision, PutOff } from '../decision.ts';
import type { MeetingId, SourceId } from '../ids.ts';
import type { EarlierDecision, Stage } from '../meeting.ts';

/** An item as cases are followed through it: little enough that a committee's years fit in one look-up. */
export type SittingItem = {
  number: string;
  title: string;
  caseNumber: string | null;
  closed: boolean;
  decision:
    | (Pick<Decision, 'kind' | 'text' | 'postponedUntil' | 'referredTo' | 'commitments'> & {
        outcomeKinds: Decision['kind'][];
      })
    | null;
  /** That another item of the meeting puts it off. */
  putOffElsewhere: PutOff[];
  /** That it was taken off the agenda, by its own decision or by another item's words. */
  takenOff: boolean;
  earlierDecisions: EarlierDecision[];
};

/** One meeting as cases are followed through it: what its newest revision says, in short. */
export type Sitting = {
  sourceId: SourceId;
  meetingId: MeetingId;
  committee: string;
  /** UTC instant. */
  startsAt: string;
  stage: Stage;
  cancelled: boolean;
  /** The revision it was made from, when that was captured (UTC instant), and whether it was a silent baseline. */
  revision: number;
  capturedAt: string;
  silent: boolean;
  items: SittingItem[];
};

/** One item of one sitting, as a case's treatments are found by its number. */
export type Treatment = Omit<Sitting, 'items'> & { item: SittingItem };

/** From one UTC instant to another, both counted. */
export type Span = { from: string; to: string };

export type Sittings = {
  /** Of all committees of the source that are this one, whatever it was called ("Byråd 2022-2025"), in date order. */
  ofCommittee(sourceId: SourceId, committee: string, span: { after: string }): Promise<Sitting[]>;
  /** The committees of the source that we have read of, by the name each was last called. */
  committeesOf(sourceId: SourceId): Promise<string[]>;
  /**
   * What the committee is called, and what committees that met no more when it first did, and whose work it goes on
   * with, were called.
   */
  namesOf(sourceId: SourceId, committee: string): Promise<string[]>;
  /** Every treatment of the case, in date order; equal numbers are equal whatever their spelling. */
  ofCase(sourceId: SourceId, caseNumber: string): Promise<Treatment[]>;
  /** Every item of all committees between two UTC instants whose title has the same words (`titleKey`), in date order. */
  ofTitle(sourceId: SourceId, title: string, span: Span): Promise<Treatment[]>;
};
