/** A raw mail with both parts, as SES gets it. */
export const aMail = ({
  subject = 'Udsat til næste møde',
  html = '<p>Punkt 8 er udsat</p>',
  text = 'Punkt 8 er udsat',
  headers = [] as string[],
} = {}): Buffer =>
  Buffer.from(
    [
      'From: Referatvagt <varsel@referatvagt.example>',
      'To: borger@example.org',
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'MIME-Version: 1.0',
      ...headers,
      'Content-Type: multipart/alternative; boundary="x"',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--x--',
      '',
    ].join('\r\n'),
  );
