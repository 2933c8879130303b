/** One SendRawEmail call, as SES's query protocol spells it. */
export type RawSending = {
  source: string | null;
  destinations: string[];
  configurationSet: string | null;
  tags: Record<string, string>;
  raw: Buffer;
};

/** Reads the form fields of SendRawEmail (SES API reference: Destinations.member.N, Tags.member.N.Name, RawMessage.Data). */
export const readRawSending = (form: URLSearchParams): RawSending => ({
  source: form.get('Source'),
  destinations: members(form, 'Destinations.member'),
  configurationSet: form.get('ConfigurationSetName'),
  tags: Object.fromEntries(tagsIn(form)),
  raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
});

function members(form: URLSearchParams, prefix: string): string[] {
  const found: string[] = [];
  for (let value = form.get(`${prefix}.1`); value !== null; value = form.get(`${prefix}.${found.length + 1}`)) {
    found.push(value);
  }
  return found;
}

function tagsIn(form: URLSearchParams): [string, string][] {
  const found: [string, string][] = [];
  for (
    let name = form.get('Tags.member.1.Name');
    name !== null;
    name = form.get(`Tags.member.${found.length + 1}.Name`)
  ) {
    found.push([name, form.get(`Tags.member.${found.length + 1}.Value`) ?? '']);
  }
  return found;
}
