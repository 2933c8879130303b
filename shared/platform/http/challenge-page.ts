import type { HttpAnswer } from './http-answer.ts';

// What only the page of a wall has, by its vendor; ordinary pages may load the same vendors' scripts.
const walls: readonly { wall: string; signs: RegExp }[] = [
  {
    wall: 'Cloudflare',
    signs:
      /<title>(?:just a moment|attention required)|cf-chl-|_cf_chl_opt|cf-browser-verification|id="challenge-form"/i,
  },
  {
    wall: 'Queue-it',
    signs: /\.queue-it\.net\/(?:softblock|afterevent|\?c=)|<title>queue-it|data-queueit-|id="queue-it_log"/i,
  },
  {
    wall: 'Imperva',
    signs: /_incapsula_resource|incapsula incident id|powered by imperva|<title>pardon our interruption/i,
  },
  {
    wall: 'Akamai',
    signs: /<title>access denied<\/title>|errors\.edgesuite\.net|_abck_challenge|sec-if-cpt-container/i,
  },
  { wall: 'AWS', signs: /awswafcaptcha|challenge\.js[^<>]{0,80}token\.awswaf|<title>human verification<\/title>/i },
  {
    wall: 'captcha',
    signs:
      /are you a (?:robot|human)|verify (?:that )?you are (?:a )?human|er du et menneske|bekræft,? at du ikke er en robot/i,
  },
];
// A captcha in a contact form is no wall; as a page that is refused, or that shows nothing else, it is one.
const captcha = /g-recaptcha|h-captcha|hcaptcha\.com|recaptcha\/api\.js|cf-turnstile/i;
const shortPage = 8000;
const headOfPage = 20_000;

/**
 * Whose wall against robots an answer is ("Cloudflare", "Queue-it", ...), or null. Such pages come with any status, 200 too,
 * and would otherwise pass for a page with nothing new.
 */
export const challengeOf = ({ status, contentType, body }: HttpAnswer): string | null => {
  const start = new TextDecoder().decode(body.subarray(0, headOfPage));
  if (!/html/i.test(contentType) && !/^\s*</.test(start)) return null;
  const found = walls.find(({ signs }) => signs.test(start));
  if (found !== undefined) return found.wall;
  return captcha.test(start) && (status !== 200 || body.length < shortPage) ? 'captcha' : null;
};

const loginTitle = /<title>[^<]{0,80}\b(?:log ?ind|log ?på|log ?in|sign ?in|adgangskontrol)\b/i;
const passwordField = /\btype=["']?password\b/i;

/** Whether a page asks to log in, and is for nothing else: by its title, and its field for a password. */
export const isLoginPage = ({ body }: Pick<HttpAnswer, 'body'>): boolean => {
  const page = new TextDecoder().decode(body.subarray(0, 5 * headOfPage));
  return loginTitle.test(page) && passwordField.test(page);
};
