import { Logger } from '@aws-lambda-powertools/logger';

/** One logger a function: JSON lines with its name. Events and keys only - never an address, a token, a page or a text. */
export const log = new Logger();
