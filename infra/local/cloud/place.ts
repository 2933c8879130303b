/** Where the cloud pretends to be, and where it really listens. */
export type Place = {
  region: string;
  accountId: string;
  /** "http://127.0.0.1:4566": queues and topics. */
  queuesUrl: string;
  /** What the URLs of functions resolve to, by the function's name: "http://localhost:3000/" for "web". */
  functionUrls: Readonly<Record<string, string>>;
};

/** The queue server knows one account only, so everything else is given the same. */
export const localAccount = { region: 'eu-north-1', accountId: '000000000000' };

/** `arn:aws:sqs:eu-north-1:000000000000:name`. */
export const arn = (place: Place, { service, resource }: { service: string; resource: string }) =>
  `arn:aws:${service}:${place.region}:${place.accountId}:${resource}`;
