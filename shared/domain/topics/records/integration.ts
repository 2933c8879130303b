import { aTopic } from '../topic.ts';

/** Integration og flygtninge */
export const integration = aTopic('integration', {
  label: 'Integration og flygtninge',
  kle: ['15.40', '15.60'],
  words: ['integration', 'flygtninge', 'udlændinge', 'repatriering', 'danskuddannelse', 'danskundervisning'],
  exceptWords: ['integrationstest', 'systemintegration'],
  committees: ['integration'],
});
