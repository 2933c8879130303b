import { describe, expect, it } from 'vitest';
import { aSlack, channel } from './a-slack.ts';

const mrkdwn = (text: string) => [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }];

async function drawn(text: string) {
  const { client, page } = await aSlack();
  await client.chat.postMessage({ channel, text: 'x', blocks: mrkdwn(text) });
  return page();
}

describe('a message on the Slack page', () => {
  it.each([
    ['*Udsat til næste møde*', '<strong>Udsat til næste møde</strong>'],
    ['_citat_ og ~ikke~', '<em>citat</em> og <s>ikke</s>'],
    ['> Udsættes\nVentes', '<blockquote>Udsættes</blockquote><p>Ventes</p>'],
    ['&gt; Udsættes', '<blockquote>Udsættes</blockquote>'],
    [
      '<https://example.org/?a=1&amp;b=2|Læs punktet>',
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noreferrer">Læs punktet</a>',
    ],
    [
      '*<https://example.org|8. Årsberetning>*',
      '<strong><a href="https://example.org" target="_blank" rel="noreferrer">8. Årsberetning</a></strong>',
    ],
    ['sagsnr. `15.00.00-A00-23-26`', '<code>15.00.00-A00-23-26</code>'],
    ['2*3*4 og sag_nr_8', '<p>2*3*4 og sag_nr_8</p>'],
    ['første\nanden', '<p>første<br>anden</p>'],
  ])('draws %j as Slack does', async (written, expected) => {
    expect(await drawn(written)).toContain(expected);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<javascript:alert(1)|<img src=x onerror=alert(1)>>'],
    ['<https://example.org/"onmouseover="alert(1)|x>'],
  ])('lets nothing in %j become markup', async (written) => {
    const page = await drawn(written);
    expect(page).not.toMatch(/<script>alert|<img|href="javascript|"onmouseover="/);
  });

  it('draws every kind of block', async () => {
    const { client, page } = await aSlack();
    await client.chat.postMessage({
      channel,
      text: 'x',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Udsat <b>' } },
        { type: 'divider' },
        { type: 'context', elements: [{ type: 'mrkdwn', text: 'Ventes på mødet 12. maj' }] },
        {
          type: 'actions',
          elements: [
            { type: 'button', text: { type: 'plain_text', text: 'Åbn hos kommunen' }, url: 'https://example.org/vis' },
            { type: 'button', text: { type: 'plain_text', text: 'Følg sagen' }, action_id: 'follow', value: 'sag' },
          ],
        },
      ],
    });
    const shown = await page();
    expect(shown).toContain('<h2>Udsat &lt;b&gt;</h2>');
    expect(shown).toContain('<hr>');
    expect(shown).toMatch(/<div class="context"><div><p>Ventes på mødet 12. maj<\/p>/);
    expect(shown).toMatch(/<a class="button ?" href="https:\/\/example.org\/vis"[^>]*>Åbn hos kommunen<\/a>/);
    expect(shown).toMatch(/<button type="button"[^>]*disabled>Følg sagen<\/button>/);
  });

  it('has its thread under it, and answers sent to the channel also in the channel', async () => {
    const { client, page } = await aSlack();
    const { ts } = await client.chat.postMessage({ channel, text: 'Udsat' });
    await client.chat.postMessage({ channel, text: 'Tilbage', thread_ts: String(ts) });
    await client.chat.postMessage({
      channel,
      text: 'Taget til efterretning',
      thread_ts: String(ts),
      reply_broadcast: true,
    });
    const shown = await page(`/kanal/${channel}`);
    expect(shown).toContain('2 svar i tråden');
    expect(shown.match(/<p>Tilbage<\/p>/g)).toHaveLength(1);
    expect(shown.match(/<p>Taget til efterretning<\/p>/g)).toHaveLength(2);
  });

  it('stands in its own channel only', async () => {
    const { client, page } = await aSlack();
    await client.chat.postMessage({ channel, text: 'kun her' });
    expect(await page('/kanal/C0SKOLE001')).not.toContain('kun her');
    expect(await page('/kanal/C0UKENDT00')).toContain('Kanalen findes ikke');
  });
});
