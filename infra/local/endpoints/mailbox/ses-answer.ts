import { randomUUID } from 'node:crypto';

/** SES's namespace for the version 1 query API (API reference, "2010-12-01"). */
const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** What SES says when it does not do as asked. `fault` is SES's own view of whose doing it was. */
export type SesRefusal = { code: string; message: string; fault: 'Sender' | 'Receiver'; status: 400 | 500 | 503 };

/** Elements by name; an array becomes `<member>` elements, as in every AWS query answer. */
export type SesElements = { [name: string]: string | number | SesElements | SesElements[] };

export function sesAnswer(action: string, elements: SesElements): string {
  const result = `<${action}Result>${written(elements)}</${action}Result>`;
  const trailer = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  return `<${action}Response xmlns="${namespace}">${result}${trailer}</${action}Response>`;
}

export function sesRefusal({ code, message, fault }: SesRefusal): string {
  const error = `<Error><Type>${fault}</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
  return `<ErrorResponse xmlns="${namespace}">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
}

const written = (elements: SesElements): string =>
  Object.entries(elements)
    .map(([name, value]) => `<${name}>${content(value)}</${name}>`)
    .join('');

function content(value: SesElements[string]): string {
  if (Array.isArray(value)) return value.map((member) => `<member>${written(member)}</member>`).join('');
  return typeof value === 'object' ? written(value) : escaped(String(value));
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
