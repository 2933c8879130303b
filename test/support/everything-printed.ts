import { vi } from 'vitest';

/** Collects whatever is printed from now on, by any way there is; `restore` ends it. */
export const everythingPrinted = () => {
  const lines: string[] = [];
  const take = (...parts: unknown[]) => {
    lines.push(parts.map((part) => (part instanceof Error ? String(part.stack) : String(part))).join(' '));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take),
    vi.spyOn(process.stderr, 'write').mockImplementation(take),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((way) =>
      vi.spyOn(console, way).mockImplementation((...parts) => void take(...parts)),
    ),
  ];
  return {
    text: () => lines.join('\n'),
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
};
