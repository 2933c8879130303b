import { topics } from '../../../shared/domain/topics/topics.ts';
import { closest } from './closest.ts';
import { folded } from './typed-text.ts';

/** The topic of exactly that name, however it is spelt. */
export const topicCalled = (text: string): (typeof topics)[number] | undefined =>
  topics.find(({ id, label }) => folded(id) === folded(text) || folded(label) === folded(text));

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
