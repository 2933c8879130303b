/**
 * The kind of error and where it was raised, without its text: that may hold what a page or a person wrote. Of errors
 * that failed together, each is named.
 */
export const failureReason = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const together = error instanceof AggregateError ? error.errors.slice(0, mostNamed).map(failureReason) : [];
  return [`${error.name} ${raisedAt(error)}`.trim(), ...together].join('; ');
};

const mostNamed = 5;

/** A message can hold line breaks and lines like those of a stack, so the stack is read from where the message ends. */
const raisedAt = ({ stack = '', message }: Error): string => {
  const start = stack.indexOf(message);
  const frames = start < 0 ? [] : stack.slice(start + message.length).split('\n');
  return frames.map((line) => line.trim()).find((line) => line.startsWith('at ')) ?? '';
};
