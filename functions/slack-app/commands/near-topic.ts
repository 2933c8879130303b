import { topics } from '../../../shared/domain/topics/topics.ts';
import { closest } from './closest.ts';
import { folded } from './typed-text.ts';

/** Topics as English keyboards name them, where the Danish name is not near. */
const inEnglish: Readonly<Record<string, string>> = {
  school: 'skole',
  schools: 'skole',
  culture: 'kultur',
  climate: 'klima',
  traffic: 'trafik',
  health: 'sundhed',
  housing: 'bolig',
  nature: 'natur',
  children: 'boern',
  elderly: 'aeldre',
  education: 'uddannelse',
  sport: 'idraet',
  environment: 'miljoe',
  elections: 'valg',
};

/** The topic of exactly that name, however it is spelt, in Danish or English. */
export const topicCalled = (text: string): (typeof topics)[number] | undefined => {
  const name = folded(text);
  const called = Object.hasOwn(inEnglish, name) ? inEnglish[name] : name;
  return topics.find(({ id, label }) => id === called || folded(id) === called || folded(label) === called);
};

/** The name of the topic that was most likely meant: "pleje" is "Ældre og pleje"; null where none is near. */
export const nearTopic = (text: string): string | null => {
  const labels = topics.map(({ label }) => label);
  const named = labels.find((label) =>
    folded(label)
      .split(/[ ,/-]+/u)
      .includes(folded(text)),
  );
  return topicCalled(text)?.label ?? named ?? closest(text, labels);
};
