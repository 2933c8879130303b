import { describe, expect, it } from 'vitest';
import { challengeOf, isLoginPage } from '../../../shared/platform/http/challenge-page.ts';

const answer = (html: string, { status = 200, contentType = 'text/html; charset=utf-8' } = {}) => ({
  url: 'https://dagsorden.eksempel.dk/',
  status,
  contentType,
  location: null,
  retryAfterSeconds: null,
  body: Buffer.from(html),
});

describe('a wall against robots', () => {
  it.each([
    ['Cloudflare', '<!DOCTYPE html><title>Just a moment...</title><div id="challenge-error-text">'],
    ['Cloudflare', '<title>Attention Required! | Cloudflare</title>'],
    ['Cloudflare', '<html><script>window._cf_chl_opt={cvId:"3"}</script>'],
    ['Queue-it', '<html><head><title>Queue-it</title></head><body class="queue">'],
    ['Queue-it', '<script>location="https://kommune.queue-it.net/?c=kommune&e=udvalg"</script>'],
    ['Imperva', '<html><iframe src="/_Incapsula_Resource?SWUDNSAI=31&incident_id=1"></iframe>Request unsuccessful.'],
    ['Imperva', '<body>Request unsuccessful. Incapsula incident ID: 1-2</body>'],
    ['Akamai', "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>You don't have permission"],
    ['AWS', '<script>window.awsWafCookieDomainList=[];AwsWafCaptcha.renderCaptcha()</script>'],
    ['captcha', '<title>Kontrol</title><h1>Er du et menneske?</h1>'],
    ['captcha', '<html><form><div class="g-recaptcha" data-sitekey="x"></div></form></html>'],
  ])('is known as that of %s: %s', (wall, html) => {
    expect(challengeOf(answer(html))).toBe(wall);
    expect(challengeOf(answer(html, { status: 403 }))).toBe(wall);
    expect(challengeOf(answer(html, { contentType: '' }))).toBe(wall);
  });

  it.each([
    ['an ordinary page', '<!doctype html><title>Dagsordener og referater</title><h1>Byrådet</h1>'],
    ['minutes about captchas', `<h1>Adgang</h1><p>Captcha og "Access denied" på hjemmesiden drøftes.</p>`],
    [
      'a page with a captcha in its contact form',
      `<h1>Byrådet</h1>${'<p>Punkt</p>'.repeat(1000)}<i class="h-captcha">`,
    ],
    ['an empty page', ''],
  ])('is not seen in %s', (_, html) => {
    expect(challengeOf(answer(html))).toBeNull();
  });

  it('is not seen in JSON that tells of one', () => {
    const json = '{"Caption":"<title>Just a moment...</title>"}';
    expect(challengeOf(answer(json, { contentType: 'application/json' }))).toBeNull();
  });

  it('is looked for in time by the length of the page', () => {
    expect(challengeOf(answer('<script challenge.js '.repeat(400_000)))).toBeNull();
    expect(isLoginPage(answer('<title><input '.repeat(500_000)))).toBe(false);
  });
});

describe('a page to log in on', () => {
  it('is told by its title and its field for a password', () => {
    expect(isLoginPage(answer('<title>Log ind</title><input id="p" type="password">'))).toBe(true);
    expect(isLoginPage(answer("<title>Sign in to your account</title><input type='password'>"))).toBe(true);
  });

  it('is not every page that one can log in on', () => {
    expect(isLoginPage(answer('<title>Byrådet</title><input type="password">'))).toBe(false);
    expect(isLoginPage(answer('<title>Log ind på biblioteket: sag 4</title><p>Godkendt'))).toBe(false);
  });
});
