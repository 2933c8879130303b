import { isLoginPage } from '../../platform/http/challenge-page.ts';
import type { HttpAnswer } from '../../platform/http/http-answer.ts';
import type { Problem } from '../problem.ts';

const headOfPage = 1000;

/** What is wrong with an answer that should have been JSON; null when nothing is, as far as its outside shows. */
export const answerProblem = (answer: HttpAnswer): Problem | null => {
  const start = new TextDecoder().decode(answer.body.subarray(0, headOfPage));
  const isHtml = /html/i.test(answer.contentType) || /^\s*</.test(start);
  if (isHtml && isLoginPage(answer)) return { kind: 'blocked', reason: 'the site asks us to log in' };
  if (answer.status !== 200) return statusProblem(answer);
  return isHtml ? { kind: 'blocked', reason: 'the site answers with a web page where it promised JSON' } : null;
};

/** What the status of an answer tells, where it is not 200. */
export const statusProblem = ({ status, retryAfterSeconds }: HttpAnswer): Problem => {
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status === 401 || status === 403) return { kind: 'blocked', reason: `the site refuses us (HTTP ${status})` };
  const wait = retryAfterSeconds === null ? {} : { retryAfterSeconds };
  return { kind: 'unreachable', reason: reasonOf(status), status, ...wait };
};

const reasonOf = (status: number): string => {
  if (status === 429) return 'the site asks us to slow down';
  return status >= 500 ? 'the site has an error' : 'the site gives an answer that was not expected';
};
