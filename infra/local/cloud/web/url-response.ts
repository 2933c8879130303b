import { z } from 'zod';

const structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

export type UrlResponse = { status: number; headers: [string, string | string[]][]; body: Buffer };

/**
 * The HTTP response that Lambda makes of a function's result: what has a `statusCode` is taken as it is written, anything else
 * becomes a JSON body. Throws on a result that is neither. https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-response-payload
 */
export function urlResponse(result: unknown): UrlResponse {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) return asJson(result);
  const { statusCode, headers, cookies, body, isBase64Encoded } = structured.parse(result);
  const named = Object.entries(headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
  const hasType = named.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status: statusCode,
    headers: [
      ...(hasType ? [] : [jsonType]),
      ...named,
      ...((cookies ?? []).length === 0 ? [] : [['set-cookie', cookies ?? []] as [string, string[]]]),
    ],
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

const jsonType: [string, string] = ['content-type', 'application/json'];

const asJson = (result: unknown): UrlResponse => ({
  status: 200,
  headers: [jsonType],
  body: Buffer.from(typeof result === 'string' ? result : JSON.stringify(result ?? null)),
});
