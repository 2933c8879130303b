import type { Clock } from './clock.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { QueueCounts } from './queues/queue-counts.ts';

export type CloudOptions = {
  /** The synthesized assembly: a folder with `Referatvagt.template.json`, `Referatvagt.assets.json` and the bundles. */
  assembly: string;
  /** Where everything is kept between runs; made when missing. One cloud at a time. */
  home: string;
  /** Values of the template's parameters; those with a default may be left out. */
  parameters: Record<string, string>;
  /** Addresses of what the cloud itself does not run. */
  endpoints: { ses: string; secretsManager: string; slackApiUrl: string };
  clock: Clock;
  /** The port of each function that has a URL, by its name. */
  ports: Readonly<Record<string, number>>;
  /** Told what happens, in short: never a body, an address or a page. */
  onEvent: (event: CloudEvent) => void;
  /** `off`: functions run by the clock only on `runSchedule` and `runDueSchedules`. */
  schedules: 'on' | 'off';
};

/** The synthesized template, running on this machine. */
export type Cloud = {
  /** "http://localhost:3000/": what the URL of that function is known as; throws when it has none. */
  functionUrl(functionName: string): string;
  /** That of "web". */
  webUrl: string;
  dynamoUrl: string;
  sqsUrl: string;
  snsUrl: string;
  /** A table by the beginning of its logical id ("Records"); throws unless exactly one is named so. */
  tableName(logicalPrefix: string): string;
  /** A queue by the function it feeds ("capture-revision") or the beginning of its logical id; throws unless exactly one is meant. */
  queueUrl(functionOrLogicalPrefix: string): string;
  /** How many messages lie in that queue. */
  queueCounts(functionOrLogicalPrefix: string): QueueCounts;
  /** Calls a function and answers with its result; throws `FunctionFailed`. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Fires the function's schedule now and waits until it has run; throws `FunctionFailed`, or when it has none. */
  runSchedule(functionName: string): Promise<void>;
  /**
   * Fires each schedule that was due since this was last looked at, once, and waits until all have run.
   * Call it after moving an adjustable clock; with `schedules: 'on'` it also happens by itself every second.
   */
  runDueSchedules(): Promise<void>;
  /**
   * Waits until no queue that feeds a function holds a message and no function runs. Dead letters do not count.
   * Throws after `boundMilliseconds` (60,000 by default) and says what is still there.
   */
  settle(boundMilliseconds?: number): Promise<void>;
  /** Tells the mail feedback topic what became of a mail; throws when the template has none. */
  publishFeedback(feedback: unknown): Promise<void>;
  /** Stops taking work, lets what runs finish (ten seconds at most), ends every child. Harmless to repeat. */
  stop(): Promise<void>;
};
