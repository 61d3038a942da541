import { assignmentDatabase } from '#assignment';
import { channelDatabase } from '#channel';
import { compilationDatabase } from '#compilation';
import { directoryDatabase } from '#directory';
import { feedDatabase } from '#feed';
import { identityDatabase } from '#identity';
import { mailDatabase } from '#mail';
import { papersDatabase } from '#papers';
import { planDatabase } from '#plan';
import { platformDatabase, type RoomDatabase } from '#platform';
import { reminderDatabase } from '#reminder';
import { summaryDatabase } from '#summary';
import { tthcDatabase } from '#tthc';
import { watchDatabase } from '#watch';

/** The tables of every room, lowest floor first: migrations run in the order of their timestamps. */
export const roomDatabases: readonly RoomDatabase[] = [
  platformDatabase,
  directoryDatabase,
  identityDatabase,
  mailDatabase,
  papersDatabase,
  channelDatabase,
  planDatabase,
  assignmentDatabase,
  feedDatabase,
  tthcDatabase,
  reminderDatabase,
  summaryDatabase,
  watchDatabase,
  compilationDatabase,
];
