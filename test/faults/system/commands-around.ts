import type { Table } from '../../../shared/stores/table.ts';

type Client = Table['client'];
type Around = (command: string, send: () => unknown) => unknown;

/** The same client, with something around every command it sends. */
export const commandsAround = (client: Client, around: Around): Client =>
  new Proxy(client, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (key !== 'send') return value;
      return (command: Parameters<Client['send']>[0]) => around(nameOf(command), () => target.send(command));
    },
  });

/** "Update DELIVERY": what is done, and the kind of the first row it is done to. */
const nameOf = (command: { constructor: { name: string }; input: object }): string => {
  const key = /"(?:pk|:pk)":"([^"#]+)/u.exec(JSON.stringify(command.input))?.[1] ?? '';
  return `${command.constructor.name.replace('Command', '')} ${key}`;
};
