import type { Contents, Delivery } from '../../shared/domain/delivery.ts';
import { danishDate, danishTime } from '../../shared/platform/danish-date.ts';

/** "Varsel, 15. april 2026 kl. 11.00: sendt" */
export const deliveryInWords = ({ contents, createdAt, status }: Delivery): string =>
  `${mailInWords(contents)}, ${danishDate(createdAt)} kl. ${danishTime(createdAt)}: ${statuses[status]}`;

const mailInWords = (contents: Contents): string => {
  switch (contents.kind) {
    case 'alert':
      return 'Varsel';
    case 'digest':
      return 'Samlet mail';
    case 'confirmation':
      return 'Mail, der bad dig bekræfte';
    case 'closing':
      return 'Mail om, at vi ikke længere følger en sag';
    case 'account':
      return accountMails[contents.about];
  }
};

const accountMails: Record<Extract<Contents, { kind: 'account' }>['about'], string> = {
  alive: 'Mail om, at vi stadig læser for dig',
  manage: 'Mail med link til din side',
  full: 'Mail om, at du ikke kan følge mere',
};

const statuses: Record<Delivery['status'], string> = {
  waiting: 'venter',
  sending: 'er ved at blive sendt',
  accepted: 'sendt',
  refused: 'afvist af mailtjenesten',
  withheld: 'ikke sendt',
  bounced: 'kom ikke frem',
};
