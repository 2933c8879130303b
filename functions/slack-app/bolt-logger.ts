import { type Logger, LogLevel } from '@slack/web-api';
import { log } from '../../shared/platform/log.ts';

/** That Bolt has something to say, and how grave it is; not what, because it may quote what somebody wrote. */
export const boltLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => log.warn('slack.bolt-warns'),
  error: () => log.error('slack.bolt-fails'),
  setLevel: () => undefined,
  getLevel: () => LogLevel.WARN,
  setName: () => undefined,
};
