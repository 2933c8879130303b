import { html, raw } from 'hono/html';
import type { Letter } from '../letter.ts';
import { correctionSubject } from './correction-subject.ts';
import { foldLetters } from './fold-letters.ts';
import { footerHtml, letterHtml } from './letter-html.ts';
import { footerText, letterText, type MailLinks } from './letter-text.ts';
import { mailPage } from './mail-page.ts';
import { subjectOf } from './subject.ts';

export type WordedMail = { subject: string; text: string; html: string };
export type WordLetters = (letters: readonly Letter[], links: MailLinks) => WordedMail;

type Body = { subject: string; text: string; html: string };

/** Who hears of one change for one reason gets the same words; a batch seldom has more of them. */
const mostRemembered = 20;

/** Words the letters of one mail. What they say is worded once for all who hear the same; the foot is each reader's own. */
export const makeWordLetters = (): WordLetters => {
  const remembered = new Map<string, Body>();
  const remember = (letter: Letter): Body => {
    const key = JSON.stringify(letter);
    const body = remembered.get(key) ?? bodyOf([letter]);
    remembered.delete(key);
    remembered.set(key, body);
    for (const oldest of [...remembered.keys()].slice(0, -mostRemembered)) remembered.delete(oldest);
    return body;
  };
  return (letters, links) => {
    const [letter, ...others] = letters;
    // Hardly two readers have the same digest.
    const body = letter === undefined || others.length > 0 ? bodyOf(letters) : remember(letter);
    return {
      subject: body.subject,
      text: `${body.text}\n\n${footerText(letters, links)}`,
      html: mailPage(body.subject, html`${raw(body.html)}${footerHtml(letters, links)}`),
    };
  };
};

const bodyOf = (letters: readonly Letter[]): Body => {
  const folded = foldLetters(letters);
  return { subject: subjectOfMail(letters), text: letterText(folded), html: String(letterHtml(folded)) };
};

/** A correction says so, before everything else that the same mail tells. */
const subjectOfMail = (letters: readonly Letter[]): string => {
  const [first] = letters;
  const correction = first === undefined || letters.length > 1 ? null : correctionSubject(first);
  return correction ?? subjectOf(letters);
};
