import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { confirmationMail } from '../../../shared/channels/email/confirmation-mail.ts';
import { aSubscription } from '../../support/a-subscription.ts';

const link = 'https://referatvagt.example/bekraeft/token';

describe('the mail that asks to confirm', () => {
  it('says what was asked for, and that doing nothing is enough to stay out', () => {
    const { subject, text } = confirmationMail(aSubscription(), { municipality: 'Ballerup', link });
    expect(subject).toBe('Bekræft dit abonnement hos Referatvagt');
    expect(text).toContain('har bedt Referatvagt skrive til denne adresse om emnet Beskæftigelse i Ballerup.');
    expect(text).toContain(`Bekræft her: ${link}`);
    expect(text).toContain('Linket gælder i 7 dage.');
    expect(text).toContain('så skriver vi ikke mere');
  });

  it('names the municipality once for who wants everything', () => {
    const subscription = aSubscription({ wishes: [{ by: 'source' }] });
    expect(confirmationMail(subscription, { municipality: 'Ballerup', link }).text).toContain('om alt fra Ballerup.');
  });

  it('shows a word that somebody typed as text', () => {
    const subscription = aSubscription({ wishes: [{ by: 'word', word: '<img src=x onerror=alert(1)>' }] });
    const page = load(confirmationMail(subscription, { municipality: 'Ballerup', link }).html);
    expect(page('img').length).toBe(0);
    expect(page('strong').text()).toBe('ordet »<img src=x onerror=alert(1)>« i Ballerup');
    expect(page('a').attr('href')).toBe(link);
  });
});
