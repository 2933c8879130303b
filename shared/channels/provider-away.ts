/** Why a provider takes no message for now, in words that stand in the ledger. */
export const awayReasons = {
  throttled: 'the provider asks for fewer messages',
  unwell: 'the provider is out of order',
  unreachable: 'the provider cannot be reached',
  closed: 'the provider takes nothing there for now',
  unknown: 'the provider says something that we do not know',
} as const;
const isWord = /^[a-z_]{1,60}$/u;
type AwayReason = (typeof awayReasons)[keyof typeof awayReasons];

/**
 * The provider neither took the message nor refused it, and may take it later; what else goes wrong is ours to mend. The
 * message is ours, with the provider's own word for it where it gave one: a word of code, nothing that somebody wrote.
 */
export class ProviderAway extends Error {
  override name = 'ProviderAway';
  readonly reason: AwayReason;
  constructor(reason: AwayReason, { word = null, ...options }: ErrorOptions & { word?: string | null } = {}) {
    super(word === null || !isWord.test(word) ? reason : `${reason}: ${word}`, options);
    this.reason = reason;
  }
}

/** What was thrown by a call to a provider; an answer of its server's own failing, or no answer at all, as `ProviderAway`. */
export const asAway = (error: unknown): unknown => {
  const links = chainOf(error);
  if (links.some(isOutOfOrder)) return new ProviderAway(awayReasons.unwell, { cause: error });
  return links.some(isUnreachable) ? new ProviderAway(awayReasons.unreachable, { cause: error }) : error;
};

/** As much of it as anybody's libraries tell: AWS's, Slack's, and Node's own. */
type Told = {
  name?: unknown;
  code?: unknown;
  statusCode?: unknown;
  $metadata?: { httpStatusCode?: unknown };
  $response?: { statusCode?: unknown };
};

const longestChain = 5;

/** The error, what caused it, and what caused that; of several that failed together - a host's addresses - the first. */
const chainOf = (error: unknown): Told[] => {
  const links: Told[] = [];
  let link = error;
  while (link instanceof Error && links.length < longestChain) {
    links.push(link);
    link = link instanceof AggregateError ? link.errors[0] : link.cause;
  }
  return links;
};

const isOutOfOrder = ({ statusCode, $metadata, $response }: Told): boolean =>
  [statusCode, $metadata?.httpStatusCode, $response?.statusCode].some(
    (code) => typeof code === 'number' && code >= 500,
  );

/** Node's names of a connection that did not come about or broke, and those of a call that took too long. */
const unreachable = new Set<unknown>([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
  'AbortError',
  'TimeoutError',
]);

const isUnreachable = ({ name, code }: Told): boolean => unreachable.has(code) || unreachable.has(name);
