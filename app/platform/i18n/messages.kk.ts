import { mergeMessages, type Messages } from './messages.ts';

export const messages = mergeMessages(
  import.meta.glob<Messages>(
    [
      '../../features/*/messages/kk.json',
      '../../platform/messages/kk.json',
      '../../routes/messages/kk.json',
      '../../ui/messages/kk.json',
    ],
    { eager: true, import: 'default' },
  ),
);
