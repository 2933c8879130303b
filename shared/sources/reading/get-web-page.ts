import { failed, type Result, succeeded } from '../../domain/result.ts';
import { isLoginPage } from '../../platform/http/challenge-page.ts';
import { followWithinHost } from '../../platform/http/follow-within-host.ts';
import type { HttpAnswer, HttpGet } from '../../platform/http/http-answer.ts';
import { decodeText } from '../../platform/text/decode-text.ts';
import type { Problem } from '../problem.ts';
import { statusProblem } from './answer-problem.ts';

type ReadAnswer<Value> = { read: Value; answer: HttpAnswer };

/** Gets a web page and reads it. One that is not laid out as it should be may be a page to log in: then `blocked`. */
export const getWebPage = async <Value>(
  http: HttpGet,
  url: string,
  read: (page: string) => Result<Value, Problem>,
): Promise<Result<ReadAnswer<Value>, Problem>> => {
  const answer = await followWithinHost(http, url);
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return failed(statusProblem(answer.value));
  const decoded = decodeText(answer.value.body);
  if (!decoded.ok) return decoded;
  const page = read(decoded.value.text);
  if (page.ok) return succeeded({ read: page.value, answer: answer.value });
  const isLogin = page.problem.kind === 'unexpected-layout' && isLoginPage(answer.value);
  return failed(isLogin ? { kind: 'blocked', reason: 'the site asks us to log in' } : page.problem);
};
