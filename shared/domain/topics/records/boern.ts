import { aTopic } from '../topic.ts';

/** Børn og familier */
export const boern = aTopic('boern', {
  label: 'Børn og familier',
  kle: ['34', '27.24', '27.27'],
  words: [
    'anbringelse',
    'barnets lov',
    'børnehus',
    'underretning',
    'familiehus',
    'plejefamilie',
    'børnefaglig',
    'sundhedsplejen',
  ],
  committees: [],
});
